# Clearplan: API, worker and page in one image. The argument says what the container is: all, api or worker.
# Needs no network while it runs, except for the database, Redis, webhooks and the token issuer's keys.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package's install script is run: sharp brings its library ready built. `prepare` would need the sources.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY worker ./worker
COPY client ./client
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data
WORKDIR /app
# The code belongs to root: the process cannot change it. /data is for the embedded default and for OUTPUTS=files.
RUN install -d -o node -g node -m 0700 /data
COPY package.json LICENSE ./
COPY templates ./templates
COPY fonts ./fonts
COPY symbols ./symbols
COPY examples ./examples
COPY deploy/start.sh deploy/health.mjs ./deploy/
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "/app/deploy/health.mjs", "livez"]
ENTRYPOINT ["/app/deploy/start.sh"]
CMD ["all"]
