// What can be done with a tag that is there: another theme, other words, two of one, and all the like of it.

function recoding(room) {
  const dialog = el("dialog", { class: "wbr-keys wbr-beside-pane", "aria-label": "All like this" });
  const names = el("datalist", { id: fresh("known") });

  function chosenIn(tag) {
    const { chosen } = room;
    return chosen && chosen.passage === room.reader.row(room.current)?.id && chosen.units[0] < chosen.units[1] ? chosen : null;
  }

  function known() {
    fill(names, room.overview.themes.map((one) => el("option", { value: one.label })));
  }

  function wanted(words) {
    const label = words.trim();
    const one = room.overview.themes.find((theme) => theme.label.toLocaleLowerCase() === label.toLocaleLowerCase());
    return one ? { theme: one.key } : { new: label };
  }

  function retag(tag, words) {
    if (!words.trim()) { room.refuse(new Error("Write or choose the other theme first.")); return null; }
    return room.act("retag", { tag: tag.id, ...wanted(words) });
  }

  function chooseIts(tag) {
    const row = room.reader.row(room.current);
    if (!row) return;
    room.choose(ofUnits(row.id, row.text, unitsTo(row.text, tag.start), unitsTo(row.text, tag.end)));
    room.say("Its words are chosen: Shift and the arrows make them longer or shorter at the end, with Alt at the beginning.");
    room.focusPassage();
  }

  function span(tag) {
    const chosen = chosenIn(tag);
    if (!chosen) { room.refuse(new Error("Choose the words first: those that the tag shall be on.")); return null; }
    return room.act("span", { tag: tag.id, start: chosen.start, end: chosen.end, quote: chosen.quote });
  }

  function split(tag) {
    const chosen = chosenIn(tag);
    if (!chosen || chosen.start <= tag.start || chosen.start >= tag.end) {
      room.refuse(new Error("Choose words within the tag first: it is split where they begin."));
      return null;
    }
    return room.act("split", { tag: tag.id, at: chosen.start });
  }

  async function allLike(tag) {
    try {
      room.say("Looking for the same words …");
      const found = await room.ask("all like", { quote: tag.quote, theme: tag.theme });
      room.say("");
      preview(tag, found);
      dialog.showModal();
    } catch (error) { room.refuse(error); }
  }

  function preview(tag, found) {
    const boxes = found.listed.map((one) => ({ one, box: el("input", { type: "checkbox", checked: true }) }));
    const more = found.count - found.listed.length;
    const code = async () => {
      const left = boxes.filter(({ box }) => !box.checked).map(({ one }) => one.key);
      dialog.close();
      await room.act("code all", { quote: tag.quote, theme: tag.theme, left });
    };
    fill(dialog, el("h3", {}, found.count ? `The same words stand in ${many(found.count, "more place")}, in ${many(found.documents, "document")}`
      : "Nobody said these words anywhere else"),
    found.count ? el("p", { class: "wbr-aside" }, `“${tag.quote}”, in other spellings and in the plural too; what somebody decided on is not listed. Take the tick off what is not about “${tag.label}”.`) : null,
    el("ul", { class: "wbr-like" }, boxes.map(({ one, box }) => el("li", {}, el("label", {}, box, el("span", {}, one.before, el("mark", {}, one.words), one.after,
      el("span", { class: "wbr-aside" }, ` ${[one.who, one.where].filter(Boolean).join(", ")}`)))))),
    more > 0 ? el("p", { class: "wbr-notice" }, `${found.listed.length} are listed. The other ${more.toLocaleString("en-GB")} would be coded unread: the log and the pages say so, and no public page counts them as confirmed.`) : null,
    el("p", { class: "wbr-acts" }, found.count ? button(`Code ${found.count === 1 ? "it" : `all ${found.count.toLocaleString("en-GB")}`} with “${tag.label}”`, () => code().catch(room.refuse), { class: "wbr-main" }) : null,
      button("Close", () => dialog.close())));
  }

  function acts(tag) {
    const box = field(`Another theme for “${tag.label}”`, { list: names.id, autocomplete: "off", on: { focus: known,
      keydown: (event) => { if (event.key === "Enter") { event.preventDefault(); retag(tag, box.input.value); } } } });
    return el("details", { class: "wbr-change" }, el("summary", { "aria-label": `Change the tag ${tag.label}` }, "Change"), box.whole,
      el("p", { class: "wbr-acts" }, button("Give it this theme", () => retag(tag, box.input.value)), button("Choose its words", () => chooseIts(tag)),
        button("Make it the chosen words", () => span(tag)), button("Split where the chosen words begin", () => split(tag)), button("Code all like this …", () => allLike(tag))));
  }

  return { acts, parts: [dialog, names] };
}
