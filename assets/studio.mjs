// Makes the pages better to use; every page works without it. It keeps nothing in the browser.

// What a page was loaded to say is read first.
const news = document.querySelector("[data-focus]");
if (news !== null) news.focus();
// Screen readers follow a link inside the page only when its target takes the focus.
for (const link of document.querySelectorAll(".govuk-error-summary a"))
  link.addEventListener("click", (event) => {
    const target = document.getElementById(link.hash.slice(1));
    if (target === null) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  });

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// Milliseconds after which the service is asked again whether it is there, and for which its answer is waited for.
const TRY_AGAIN = 4000;
const PATIENCE = 10_000;
const isThere = async () => {
  try {
    return (await fetch("/livez", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) })).ok;
  } catch {
    return false;
  }
};
// Until the connection may be back: the browser says so, or some time has gone.
const aWhile = () =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const end = () => {
      listening.abort();
      resolve();
    };
    addEventListener("online", end, { signal: listening.signal });
    setTimeout(end, TRY_AGAIN);
  });
const bar = document.querySelector("[data-connection]");
const tell = (text) => {
  if (bar.textContent !== text) bar.textContent = text;
};

// What somebody did here and the service does not have yet: forms that wait, words that are not kept.
const unsent = new Set();
addEventListener("beforeunload", (event) => {
  if (unsent.size > 0) event.preventDefault();
});

// A form is sent once, however often its button is pressed, and only when the service is there: what a browser shows in the
// place of a page that cannot be reached would take the work with it.
let waiting = false;
let ready;
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", async (event) => {
    if (form === ready) {
      form.dataset.sent = "yes";
      unsent.delete(form);
      const button = form.querySelector("[data-busy]");
      if (button !== null) button.textContent = button.dataset.busy;
      return;
    }
    event.preventDefault();
    if (form.dataset.sent === "yes" || waiting) return;
    waiting = true;
    while (!(await isThere())) {
      unsent.add(form);
      tell(
        "There is no connection. What you did is kept on this page and is sent when the connection is back. Leave the page open.",
      );
      await aWhile();
    }
    tell("");
    waiting = false;
    ready = form;
    form.requestSubmit(event.submitter);
    ready = undefined;
  });
}
// Gone back to, a page is as it was left.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
});

// A file may be dropped anywhere on the page of the form that chooses one; the button to choose is always there.
for (const form of document.querySelectorAll("[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  const over = (is) => (event) => {
    event.preventDefault();
    form.classList.toggle("drop--over", is);
  };
  form.querySelector("[data-drop-hint]").hidden = false;
  addEventListener("dragover", over(true));
  addEventListener("dragleave", over(false));
  addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.focus();
  });
}

// Documents being made: each step as it happens, and the page anew when they are there.
for (const place of document.querySelectorAll("[data-follow]")) {
  const events = new EventSource(place.dataset.follow);
  events.addEventListener("progress", (event) => {
    const { message, done, of } = JSON.parse(event.data);
    place.querySelector("[role=status]").textContent = `Being made: ${message}`;
    place.querySelector("progress").value = done / Math.max(1, of);
  });
  events.addEventListener("status", (event) => {
    const { status } = JSON.parse(event.data);
    if (status === "queued" || status === "rendering") return;
    events.close();
    location.reload();
  });
}

// Words of a row: counted at once; kept on the server and held against the plan when typing pauses or the field is left.
const PAUSE = 500;
for (const form of document.querySelectorAll("[data-check]")) {
  const answer = form.querySelector("[data-answer]");
  const state = form.querySelector("[data-state]");
  let timer;
  let asked = 0;
  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const again = async (turn) => {
    await aWhile();
    if (turn === asked) check();
  };
  const check = async () => {
    clearTimeout(timer);
    const turn = ++asked;
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.dataset.check, { method: "POST", body }).catch(() => undefined);
    if (turn !== asked) return;
    if (response?.ok && !response.redirected) {
      answer.innerHTML = await response.text();
      unsent.delete(form);
      return say("Kept. Press “Save the words” to put them into the copy.");
    }
    say(
      response === undefined || response.status >= 500
        ? "Not kept yet: there is no connection. Leave this page open; it is tried again."
        : "Not kept yet. If you were signed out, sign in in another window; it is tried again.",
    );
    again(turn);
  };
  form.addEventListener("input", (event) => {
    unsent.add(form);
    const count = document.getElementById(`count-${event.target.id.replace("sentence-", "")}`);
    const words = event.target.value.trim().split(/\s+/).filter(Boolean).length;
    if (count !== null) count.textContent = words === 0 ? "" : words === 1 ? "1 word" : `${words} words`;
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  form.addEventListener("change", check);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asked += 1;
  });
}
