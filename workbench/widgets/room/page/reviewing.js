// Review as a mode of the room: one suggestion after another, the words above the buttons, one key each.

const WHICH = { "": "what nobody has decided", sample: "the sample", second: "a tenth of what others decided, to read again", disputed: "what coders differ on, for the lead" };

function reviewing(room) {
  const asked = el("h3", { class: "wbr-asked" });
  const words = el("blockquote", { class: "wbr-quote" });
  const why = el("p", { class: "wbr-aside" });
  const left = el("p", { class: "wbr-aside", role: "status" });
  const id = fresh("only");
  const only = el("select", { id, on: { change: () => begin().catch(room.refuse) } });
  const press = (key, label, act) => button([el("kbd", {}, key), ` ${label}`], act);
  const acts = el("p", { class: "wbr-acts" }, press("y", "Yes", () => answer("confirm")), press("n", "No", () => answer("dismiss")),
    press("0", "Read: nothing on this theme", () => nothing()), press("l", "Later", () => later()), press("u", "Undo", () => room.undo()));
  const kindId = fresh("which");
  const which = el("select", { id: kindId, on: { change: () => choose(which.value).catch(room.refuse) } }, Object.entries(WHICH).map(([key, said]) => el("option", { value: key }, said)));
  const beside = sampling(room, { theme: () => only.value, choose });
  const pane = el("section", { class: "wbr-review", "aria-label": "Review", hidden: true },
    el("div", { class: "wbr-field" }, el("label", { for: id }, "Suggestions of"), only), el("div", { class: "wbr-field" }, el("label", { for: kindId }, "Asked about"), which), left, asked, words, why, acts, beside.pane);
  let queue = [];
  let count = 0;
  let tag = null;

  function choices() {
    const kept = only.value;
    fill(only, el("option", { value: "" }, "every theme"), room.overview.themes.filter((one) => one.suggested || one.key === kept)
      .map((one) => el("option", { value: one.key }, `${one.label} (${many(one.suggested, "passage")})`)));
    only.value = kept;
  }

  async function begin() {
    choices();
    const answered = await room.ask("queue", { theme: only.value, which: which.value });
    queue = answered.tags;
    count = answered.count;
    await show();
    await beside.progress(only.value);
    if (!tag && which.value === "sample") await beside.ended();
  }

  async function choose(kind) {
    which.value = kind;
    await begin();
    await room.renewDocument();
  }

  async function show() {
    [tag] = queue;
    acts.hidden = !tag;
    fill(left, tag ? `${many(count, "suggestion")}: ${WHICH[which.value]}.` : "Nothing waits here.");
    asked.hidden = !tag;
    fill(asked, tag ? `Is this about “${tag.label}”?` : "");
    fill(words); fill(why);
    pane.parentElement.scrollTop = 0;
    if (!tag) return;
    await room.open(tag.document, tag.passage, true);
  }

  // The words come with the passage that is shown: what was decided meanwhile is not asked again.
  function passage(next) {
    if (pane.hidden || !tag || next.id !== tag.passage) return;
    const now = next.tags.find((one) => one.id === tag.id);
    if (!now || (now.status !== "suggested" && which.value !== "disputed")) { passed(tag); follow().catch(room.refuse); return; }
    fill(words, room.unfolded.has(next.id) ? now.quote : now.shown);
    fill(why, now.why, now.note ? ` Note: ${now.note}` : "");
  }

  async function answer(act) {
    if (!tag) return;
    const mine = tag;
    if (!await room.act(which.value === "disputed" ? "adjudicate" : "decide", { row: mine.id, act })) return;
    passed(mine);
    await follow();
  }

  // What is decided leaves the queue once, whichever is heard first: the answer, or the passage as it is now.
  function passed(one) {
    const before = queue.length;
    queue = queue.filter((other) => other.id !== one.id);
    count = Math.max(0, count - (before - queue.length));
  }

  async function follow() {
    if (queue.length) { await show(); await beside.progress(only.value); } else await begin();
  }

  async function nothing() {
    if (tag && await room.act("nothing on", { passage: tag.passage, theme: tag.theme })) await begin();
  }

  async function later() {
    if (queue.length) queue.push(queue.shift());
    await show();
  }

  async function toggle() {
    pane.hidden = !pane.hidden;
    room.root.classList.toggle("wbr-in-review", !pane.hidden);
    if (!pane.hidden) { room.showsSuggested = true; room.showing(); await begin(); }
  }

  return { pane, sight: beside.sight, clean: beside.clean, bars: [beside.bar, beside.copies], opened: beside.show, lookForCopies: beside.look, toggle, answer, later, nothing, passage, begin, isOn: () => !pane.hidden };
}
