/** @jsxImportSource hono/jsx */
// The frame of every page: header, navigation, one main part, footer. Elements and classes are those of the component
// library; name, colours and font are our own.

import type { Child, FC } from "hono/jsx";
import type { Visitor } from "./access.js";
import type { Assets } from "./assets.js";

/** What every page is made with. */
export interface Frame {
  assets: Assets;
  visitor: Visitor;
  /** Path of the page in the navigation. */
  at?: "/" | "/jobs";
}

export interface PageProps {
  frame: Frame;
  /** Of the page, without the name of the service; never a child's name, since browsers keep titles. */
  title: string;
  /** There are faults on the page: the title says so first. */
  faulty?: boolean;
  back?: { href: string; text: string };
  /** Address that a page without script goes to after some seconds, while something is going on. */
  refresh?: string;
  wide?: boolean;
  children?: Child;
}

/** Seconds. */
const LOOK_AGAIN = 3;

const NAV = [
  { href: "/", text: "Plans" },
  { href: "/jobs", text: "Documents made" },
] as const;

export const Page: FC<PageProps> = ({ frame, title, faulty, back, refresh, wide, children }) => (
  <html lang="en-GB" class="govuk-template">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${faulty === true ? "Error: " : ""}${title} – Clearplan`}</title>
      <link rel="icon" href="data:," />
      {frame.assets.styles.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {refresh === undefined ? null : (
        <noscript>
          <meta http-equiv="refresh" content={`${LOOK_AGAIN}; url=${refresh}`} />
        </noscript>
      )}
      <script type="module" src={frame.assets.script}></script>
    </head>
    <body class="govuk-template__body">
      <a href="#main" class="govuk-skip-link">
        Skip to main content
      </a>
      <Header frame={frame} />
      <div class="govuk-width-container">
        {back === undefined ? null : (
          <nav aria-label="Back">
            <a href={back.href} class="govuk-back-link">
              {back.text}
            </a>
          </nav>
        )}
        <main class="govuk-main-wrapper" id="main" tabindex={-1}>
          <div class={wide === true ? "wide" : "column"}>{children}</div>
        </main>
      </div>
      <Footer />
      <div class="connection" role="status" data-connection=""></div>
    </body>
  </html>
);

const Header: FC<{ frame: Frame }> = ({ frame: { visitor, at } }) => (
  <header class="brand">
    <div class="govuk-width-container brand__row">
      <a href="/" class="brand__name">
        Clearplan
      </a>
      {visitor.caller === undefined ? null : (
        <nav aria-label="Main">
          <ul class="brand__nav">
            {NAV.map(({ href, text }) => (
              <li>
                <a href={href} aria-current={at === href ? "page" : undefined}>
                  {text}
                </a>
              </li>
            ))}
            {visitor.signedIn ? (
              <li>
                <form method="post" action="/sign-out">
                  <Csrf visitor={visitor} />
                  <button type="submit" class="brand__button">
                    Sign out
                  </button>
                </form>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
    </div>
  </header>
);

const Footer: FC = () => (
  <footer class="foot">
    <div class="govuk-width-container">
      <ul class="foot__links">
        <li>
          <a href="/accessibility">Accessibility statement</a>
        </li>
        <li>
          <a href="/docs">For developers</a>
        </li>
      </ul>
      <p>What you open here stays on this server, encrypted, and is deleted when its time is over.</p>
    </div>
  </footer>
);

/** Stands in every form. */
export const Csrf: FC<{ visitor: Visitor }> = ({ visitor }) => (
  <input type="hidden" name="csrf" value={visitor.csrf} />
);
