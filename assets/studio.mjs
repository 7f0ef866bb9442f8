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

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent === "yes") return event.preventDefault();
    form.dataset.sent = "yes";
    const button = form.querySelector("[data-busy]");
    if (button !== null) button.textContent = button.dataset.busy;
  });
}
// Gone back to, a page is as it was left.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form")) delete form.dataset.sent;
});

// A file may be dropped on the form that chooses one; the button to choose is always there.
for (const form of document.querySelectorAll("[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  const over = (is) => (event) => {
    event.preventDefault();
    form.classList.toggle("drop--over", is);
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
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

// Words of a row: counted at once; kept on the server and held against the plan when typing pauses.
const PAUSE = 500;
const TRY_AGAIN = 4000;
for (const form of document.querySelectorAll("[data-check]")) {
  const answer = form.querySelector("[data-answer]");
  const state = form.querySelector("[data-state]");
  let timer;
  let asked = 0;
  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const check = async () => {
    const turn = ++asked;
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.dataset.check, { method: "POST", body });
      if (!response.ok || response.redirected) throw new Error("no answer");
      const html = await response.text();
      if (turn !== asked) return;
      answer.innerHTML = html;
      say("Kept. Press “Save the words” to put them into the copy.");
    } catch {
      if (turn !== asked) return;
      say("Not kept yet: there is no connection. Leave this page open; it is tried again.");
      timer = setTimeout(check, TRY_AGAIN);
    }
  };
  form.addEventListener("input", (event) => {
    const count = document.getElementById(`count-${event.target.id.replace("sentence-", "")}`);
    const words = event.target.value.trim().split(/\s+/).filter(Boolean).length;
    if (count !== null) count.textContent = words === 0 ? "" : words === 1 ? "1 word" : `${words} words`;
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    asked += 1;
  });
}
