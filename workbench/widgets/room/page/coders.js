// Other coders: what they made of a tag, shown or hidden by one button; and two of them on one theme, side by side.

const HIDDEN = "Other coders’ readings are hidden.";
const READS = { confirmed: "✓ confirmed", dismissed: "✗ dismissed" };

function coders(room) {
  const dialog = el("dialog", { class: "wbr-keys wbr-beside-pane", "aria-label": "Two coders on one theme" });
  const turn = button("Hide others’ readings", () => room.sight({ others: isHidden }).catch(room.refuse), { "aria-pressed": "false" });
  const note = el("p", { class: "wbr-aside", hidden: true }, HIDDEN);
  const whole = el("div", { class: "wbr-others" }, el("p", { class: "wbr-acts" }, turn, button("Two coders side by side …", () => beside().catch(room.refuse))), note, dialog);
  let isHidden = false;

  function show(next) {
    const isClean = next.clean;
    isHidden = next.othersHidden;
    fill(turn, isHidden ? "Show others’ readings" : "Hide others’ readings");
    turn.setAttribute("aria-pressed", isHidden ? "true" : "false");
    turn.disabled = isClean && isHidden;
    note.hidden = !isHidden;
    fill(note, HIDDEN, isClean && isHidden ? " They are shown when your own pass of this document is done." : "");
  }

  // What others decided on a tag, one line each; nothing where it is hidden or nobody did.
  function of(tag) {
    if (!tag.others?.length) return null;
    return [tag.differ ? el("p", { class: "wbr-clash" }, "Coders differ on this tag: each reading is kept, and the lead settles it.") : null, el("ul", { class: "wbr-readings", "aria-label": `Other coders on ${tag.label}` }, tag.others.map((one) => el("li", {},
      el("strong", {}, one.coder), ` ${READS[one.status] || "noted"}, ${one.time}`, one.note ? el("span", { class: "wbr-aside" }, ` Note: ${one.note}`) : null)))];
  }

  function choice(label, options, value) {
    const id = fresh("coder");
    const select = el("select", { id, on: { change: () => look().catch(room.refuse) } }, options.map(([key, words]) => el("option", { value: key }, words)));
    select.value = value;
    return { select, whole: el("div", { class: "wbr-field" }, el("label", { for: id }, label), select) };
  }

  let theme = null;
  let one = null;
  let other = null;
  const answer = el("div", { role: "status" });

  async function beside() {
    const { coders: names } = await room.ask("coders");
    if (names.length < 2) { room.refuse(new Error("Fewer than two coders have decided anything here: there is nothing to set side by side.")); return; }
    const topics = room.overview.themes.map((row) => [row.key, row.label]);
    if (!topics.length) { room.refuse(new Error("The codebook has no theme yet: there is nothing to set side by side.")); return; }
    const people = names.map((name) => [name, name]);
    const me = names.includes(room.coder) ? room.coder : names[0];
    theme = choice("Theme", topics, theme?.select.value || topics[0][0]);
    one = choice("One coder", people, me);
    other = choice("The other", people, names.find((name) => name !== me));
    fill(answer);
    fill(dialog, el("h3", {}, "Two coders on one theme"), el("div", { class: "wbr-choices" }, theme.whole, one.whole, other.whole), answer,
      el("p", { class: "wbr-acts" }, button("Close", () => dialog.close())));
    dialog.showModal();
    await look();
  }

  async function look() {
    try {
      const found = await room.ask("two coders", { theme: theme.select.value, coders: [one.select.value, other.select.value] });
      fill(answer, el("p", { class: "wbr-said" }, found.said), found.listed.length ? table(found) : null,
        found.count > found.listed.length ? el("p", { class: "wbr-aside" }, `The first ${found.listed.length} of ${found.count.toLocaleString("en-GB")} are listed.`) : null);
    } catch (error) { fill(answer, el("p", { class: "wbr-refused" }, error.message)); }
  }

  function table(found) {
    const cell = (read) => el("td", {}, read ? [READS[read.status], read.note ? el("span", { class: "wbr-aside" }, ` ${read.note}`) : null] : el("span", { class: "wbr-aside" }, "–"));
    return el("div", { class: "wbr-wide", tabindex: 0, role: "region", "aria-label": "What each decided" }, el("table", { class: "wbr-two" },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Words"), found.coders.map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, found.listed.map((row) => el("tr", row.differ ? { class: "wbr-differ" } : {}, el("td", {},
        button([`“${row.quote}”`, el("span", { class: "wbr-aside" }, row.differ ? `${row.where}: they differ` : row.where)], () => { dialog.close(); room.open(row.document, row.passage); }, { class: "wbr-row-button" })),
      row.read.map(cell))))));
  }

  return { whole, show, of };
}
