// Review as a mode of the room: one suggestion after another, the words above the buttons, one key each.

function reviewing(room) {
  const asked = el("h3", { class: "wbr-asked" });
  const words = el("blockquote", { class: "wbr-quote" });
  const why = el("p", { class: "wbr-aside" });
  const left = el("p", { class: "wbr-aside", role: "status" });
  const id = fresh("only");
  const only = el("select", { id, on: { change: () => begin() } });
  const press = (key, label, act) => button([el("kbd", {}, key), ` ${label}`], act);
  const acts = el("p", { class: "wbr-acts" }, press("y", "Yes", () => answer("confirm")), press("n", "No", () => answer("dismiss")),
    press("0", "Read: nothing on this theme", () => nothing()), press("l", "Later", () => later()), press("u", "Undo", () => room.undo()));
  const pane = el("section", { class: "wbr-review", "aria-label": "Review", hidden: true },
    el("div", { class: "wbr-field" }, el("label", { for: id }, "Suggestions of"), only), left, asked, words, why, acts);
  let queue = [];
  let count = 0;
  let tag = null;

  function choices() {
    const kept = only.value;
    fill(only, el("option", { value: "" }, "every theme"), room.overview.themes.filter((one) => one.suggested)
      .map((one) => el("option", { value: one.key }, `${one.label} (${many(one.suggested, "passage")})`)));
    only.value = kept;
  }

  async function begin() {
    choices();
    const answered = await room.ask("queue", { theme: only.value });
    queue = answered.tags;
    count = answered.count;
    await show();
  }

  async function show() {
    [tag] = queue;
    acts.hidden = !tag;
    fill(left, tag ? `${many(count, "suggestion")} nobody has decided on.` : "No suggestion waits here.");
    fill(asked, tag ? `Is this about “${tag.label}”?` : "");
    fill(words); fill(why);
    if (!tag) return;
    await room.open(tag.document, tag.passage, tag.id);
  }

  // The words come with the passage that is shown: what was decided meanwhile is not asked again.
  function passage(next) {
    if (pane.hidden || !tag || next.id !== tag.passage) return;
    const now = next.tags.find((one) => one.id === tag.id);
    if (!now || now.status !== "suggested") { queue.shift(); count = Math.max(0, count - 1); show(); return; }
    fill(words, now.quote);
    fill(why, now.why, now.note ? ` Note: ${now.note}` : "");
  }

  async function answer(act) {
    if (!tag) return;
    const mine = tag;
    if (!await room.act("decide", { row: mine.id, act })) return;
    if (queue[0] === mine) { queue.shift(); count = Math.max(0, count - 1); }
    if (queue.length) await show(); else await begin();
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

  return { pane, toggle, answer, later, nothing, passage, begin, isOn: () => !pane.hidden };
}
