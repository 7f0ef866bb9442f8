// A browser of one person, without a window: it keeps the cookie and knows the token of the last page.

import type { Hono } from "hono";

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: URLSearchParams | FormData;
  from?: string;
  host?: string;
}

export function browserOf(app: Hono) {
  let cookie = "";
  let csrf = "";
  const ask = async (
    path: string,
    { method = "GET", headers = {}, body, from = "127.0.0.1", host = "127.0.0.1" }: Asked = {},
  ) => {
    const request = new Request(`http://${host}${path}`, {
      method,
      headers: { host, ...(cookie === "" ? {} : { cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const env = { incoming: { socket: { remoteAddress: from } } };
    const response = await app.request(request, undefined, env);
    const given = response.headers.getSetCookie()[0];
    if (given !== undefined) cookie = given.split(";")[0] ?? "";
    const text = await response.text();
    csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? csrf;
    return {
      status: response.status,
      headers: response.headers,
      text,
      location: response.headers.get("location") ?? "",
    };
  };
  const send = (path: string, fields: Record<string, string>, asked: Asked = {}) =>
    ask(path, { method: "POST", body: new URLSearchParams({ csrf, ...fields }), ...asked });
  const upload = (bytes: string, asked: Asked = {}) => {
    const body = new FormData();
    body.set("csrf", csrf);
    body.set("plan", new File([bytes], "plan.json"));
    return ask("/plans", { method: "POST", body, ...asked });
  };
  return { ask, send, upload, cookie: () => cookie };
}

export type Person = ReturnType<typeof browserOf>;
