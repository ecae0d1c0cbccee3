// Beside the review: what is hidden, how far one is, a sample of what waits and what it says of the rest, and copies.

function sampling(room, review) {
  const clean = button("Read clean", () => safe(() => sight({ clean: !isClean })), { class: "wbr-quiet", "aria-pressed": "false" });
  const bar = el("div", { class: "wbr-news", role: "status", hidden: true });
  const others = el("input", { type: "checkbox", checked: true, on: { change: () => safe(() => sight({ others: others.checked })) } });
  const far = el("p", { class: "wbr-aside", role: "status" });
  const result = el("p", { class: "wbr-aside", role: "status" });
  const done = el("p", { class: "wbr-acts", hidden: true });
  const copies = el("div", { class: "wbr-news", role: "status", hidden: true });
  const pane = el("div", { class: "wbr-sampling" }, far,
    el("label", { class: "wbr-tick" }, others, " Show what other coders decided"),
    el("details", {}, el("summary", {}, "Many left? Read a sample"),
      el("p", { class: "wbr-aside" }, "Choose one theme above. Twenty of its suggestions are drawn by chance, of all but the submissions, which a committee reads. When you have read them, it is said what that tells of the others; then you may decide on those in bulk, or stop."),
      el("p", { class: "wbr-acts" }, button("Draw a sample", () => safe(() => draw(true))), button("Go on with it", () => safe(() => draw(false)))), result, done));
  let isClean = false;
  let passed = [];

  function safe(does) { return does().catch(room.refuse); }

  async function sight(given) {
    const now = await room.ask("sight", given);
    isClean = now.clean;
    others.checked = now.others;
    passed = now.passed;
    clean.setAttribute("aria-pressed", isClean ? "true" : "false");
    await room.renewDocument();
    show();
  }

  function show() {
    const held = room.reader.document();
    const isDone = held && passed.includes(held.id);
    bar.hidden = !isClean;
    fill(bar, isDone ? el("span", {}, "Your own pass of this document is done: suggestions, and what others decided, are shown.")
      : el("span", {}, "You read clean: suggestions, and what others decided, are hidden until your own pass of this document is done."),
    isDone || !held ? null : button("My own pass is done", () => safe(pass)), button("Stop reading clean", () => safe(() => sight({ clean: false }))));
  }

  async function pass() {
    const made = await room.act("pass", { document: room.reader.document().id });
    if (made) { passed = made.passed; await room.renewDocument(); show(); }
  }

  async function progress(theme) {
    const now = await room.ask("progress", { theme });
    fill(far, `You decided on ${now.mine.toLocaleString("en-GB")}; ${now.waiting.toLocaleString("en-GB")} wait. `,
      now.twice ? `Of ${many(now.twice, "suggestion")} decided on by two or more, ${now.alike.toLocaleString("en-GB")} alike.` : "Nothing was decided on by two coders yet.");
  }

  async function draw(isNew) {
    const theme = review.theme();
    if (!theme) { room.refuse(new Error("Choose one theme first: a sample is of one.")); return; }
    const state = await room.ask("sample", { theme, draw: isNew });
    if (!state.drawn) { fill(result, "No sample was drawn of it yet."); return; }
    said(state);
    if (!state.done) await review.choose("sample");
  }

  function said(state) {
    const n = state.left.toLocaleString("en-GB");
    fill(result, state.said);
    done.hidden = !state.done;
    fill(done, state.done && state.left ? [button(`Confirm the other ${n} in bulk`, () => safe(() => bulk("confirm"))),
      button(`Dismiss the other ${n} in bulk`, () => safe(() => bulk("dismiss"))), button(`Stop here, ${n} not looked at`, () => safe(stop))] : null);
  }

  async function bulk(act) {
    const made = await room.act("in bulk", { theme: review.theme(), act });
    if (made) { done.hidden = true; await room.renewDocument(); await review.choose(""); }
  }

  async function stop() {
    const made = await room.act("stop", { theme: review.theme() });
    if (made) { done.hidden = true; fill(result, made.said); }
  }

  // When the last of a sample is decided on, it is said what it tells.
  async function ended() {
    if (review.theme()) said(await room.ask("sample", { theme: review.theme() }));
  }

  async function look() {
    const { copies: found } = await room.ask("copies");
    copies.hidden = !found.length;
    const fit = found.filter((one) => !one.said);
    fill(copies, el("span", {}, found.map((one) => (one.said ? `${one.name} can’t be read. ` : `${one.name} has ${many(one.new, "decision")} that are not in this log. `)).join("")),
      fit.length ? button("Take them in", () => safe(takeIn)) : null, button("Close", () => { copies.hidden = true; }, { "aria-label": "Close this notice of copies" }));
  }

  async function takeIn() {
    if (await room.act("take in copies")) { copies.hidden = true; await room.renewDocument(); room.renewThemes(); }
  }

  return { pane, clean, sight, bar, copies, progress, ended, look: () => safe(look), show };
}
