// The pane to read in: a whole document, of which only what is in view stands in the page.

const OVER = 600;
const BLOCK = 60;
const AHEAD = 6;
const LEAVE = 700; // milliseconds: what has stood in view so long is left in the notebook, to be read without a kernel
const REST = 60; // milliseconds: what is only passed by is not fetched

function reading(room) {
  const title = el("h3", { class: "wbr-title" }, "Choose a document on the left");
  const about = el("p", { class: "wbr-aside" });
  const unread = el("div", {});
  const box = field("Find in this document", { type: "search" });
  const foundSaid = el("span", { class: "wbr-aside", role: "status" });
  const canvas = el("div", { class: "wbr-canvas", role: "group", "aria-label": "The document", "aria-busy": "false" });
  const scroller = el("div", { class: "wbr-scroller" }, canvas);
  const finder = el("form", { class: "wbr-find-in", hidden: true, on: { submit: (event) => { event.preventDefault(); find(1); } } },
    box.whole, button("Next", () => find(1)), button("Previous", () => find(-1)), foundSaid);
  const pane = el("section", { class: "wbr-read", "aria-label": "Read" }, el("header", {}, title, about, unread, finder), scroller);

  let doc = null;
  let heights = [];
  let tops = new Float64Array(1);
  let anchor = null;
  let token = 0;
  let isDrawing = false;
  let resting = 0;
  let leaving = 0;
  const ahead = new Map();
  const rows = new Map();
  const shown = new Map();
  const asked = new Set();
  let found = { words: "", places: [], at: -1 };

  async function open(documentId, passageId = "") {
    if (doc && doc.id === documentId) { if (passageId) await go(indexOf(passageId)); return; }
    token += 1;
    const mine = token;
    const next = await fetched(documentId, passageId);
    if (mine !== token) return;
    doc = next;
    rows.clear(); asked.clear(); shown.clear();
    asked.add(doc.first);
    doc.rows.forEach((row, n) => rows.set(doc.first + n, row));
    found = { words: "", places: [], at: -1 };
    box.input.value = "";
    fill(foundSaid);
    const had = canvas.contains(document.activeElement);
    canvas.replaceChildren();
    heights = doc.lengths.map((length) => 54 + 26 * Math.ceil((length + 1) / 72));
    sum();
    fill(title, doc.title, doc.mark ? el("span", { class: "wbr-not-real" }, doc.mark) : null);
    fill(about, [doc.kind, doc.date, STATUS[doc.status] ?? doc.status, doc.publication, many(doc.places.length, "passage")].filter(Boolean).join(" · "));
    fill(unread);
    finder.hidden = !doc.places.length;
    canvas.setAttribute("role", doc.places.length ? "feed" : "group"); // a feed has articles
    scroller.scrollTop = 0;
    if (passageId) await go(indexOf(passageId)); else { draw(); if (doc.places.length) room.choosePassage(0, had); }
    if (!room.isFirst) tellUnread();
  }

  // Said in the place of a document where none has words to read.
  function nothing(isHeld) {
    fill(title, isHeld ? "No document has words to read" : "Nothing is held yet");
    fill(about, isHeld ? "At the left stands why." : "workbench add, or inquiry.add([…]) in a notebook, takes files in; then run the cell again.");
  }

  function asks(documentId, passageId, more) { return room.ask("document", { document: documentId, passage: passageId, block: BLOCK, ...more }); }

  function fetched(documentId, passageId) {
    const before = passageId ? null : ahead.get(documentId);
    ahead.delete(documentId);
    return before || asks(documentId, passageId, room.isFirst ? { bare: true } : {});
  }

  // A document that somebody is likely to open next is fetched before; what is done meanwhile makes that out of date.
  function fetchAhead(documentId) {
    if (!documentId || room.isFirst || ahead.has(documentId) || doc?.id === documentId) return;
    const coming = asks(documentId, "", { ahead: true });
    coming.catch(() => ahead.delete(documentId));
    ahead.set(documentId, coming);
    if (ahead.size > AHEAD) ahead.delete(ahead.keys().next().value);
  }

  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!room.isIdle()) { leave(); return; }
      if (doc?.places.length) room.ask("leave", { document: doc.id, first: rowAt(scroller.scrollTop), last: rowAt(scroller.scrollTop + scroller.clientHeight) + 1 }).catch(() => {});
    }, LEAVE);
  }

  async function tellUnread() {
    const mine = token;
    const found = await room.ask("unread", { document: doc.id }).catch(() => []);
    if (mine !== token || !found.length) return;
    fill(unread, el("details", {}, el("summary", {}, `${many(found.length, "thing")} could not be read or used`),
      el("ul", {}, found.map((words) => el("li", {}, words)))));
  }

  // On the first screen the words stand alone; what is claimed of them is fetched when they are there.
  async function complete() {
    if (!doc) return;
    await stale([...asked].map((block) => `${doc.id}/${doc.places[block]}`));
    tellUnread();
  }

  function indexOf(passageId) {
    return doc ? doc.places.indexOf(passageId.slice(doc.id.length + 1)) : -1;
  }

  function sum(from = 0) {
    if (tops.length !== heights.length + 1) { tops = new Float64Array(heights.length + 1); from = 0; }
    for (let n = from; n < heights.length; n += 1) tops[n + 1] = tops[n] + heights[n];
  }

  function rowAt(height) {
    let low = 0;
    let high = heights.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle + 1] <= height) low = middle + 1; else high = middle;
    }
    return Math.min(low, heights.length - 1);
  }

  async function load(from, to) {
    const first = Math.max(0, Math.floor(from / BLOCK) * BLOCK);
    const last = Math.min(doc.places.length, Math.ceil(to / BLOCK) * BLOCK);
    const mine = token;
    const wanted = [];
    for (let block = first; block < last; block += BLOCK) {
      if (asked.has(block)) continue;
      asked.add(block);
      wanted.push(room.ask("rows", { document: doc.id, first: block, last: block + BLOCK, ...(room.isFirst ? { bare: true } : {}) })
        .then((got) => { if (mine === token) got.forEach((row, n) => rows.set(block + n, row)); })
        .catch((error) => { asked.delete(block); room.refuse(error); }));
    }
    if (wanted.length) await Promise.all(wanted);
    return wanted.length > 0 && mine === token;
  }

  // Draw what is in view. Heights are guessed until a row is drawn: what was in view stays where it was.
  function draw() {
    if (!doc || isDrawing) return;
    isDrawing = true;
    const keep = anchor || { n: rowAt(scroller.scrollTop), by: scroller.scrollTop - tops[rowAt(scroller.scrollTop)] };
    for (let turn = 0; turn < 3; turn += 1) {
      const top = anchor ? tops[keep.n] + keep.by : scroller.scrollTop;
      const from = rowAt(Math.max(0, top - OVER));
      const to = rowAt(top + scroller.clientHeight + OVER);
      place(from, to);
      const isSettled = !measure(from, to);
      canvas.style.height = `${tops[heights.length]}px`;
      canvas.style.paddingTop = `${tops[from]}px`;
      if (anchor || !isSettled) scroller.scrollTop = tops[keep.n] + keep.by;
      if (isSettled) break;
    }
    isDrawing = false;
    clearTimeout(resting);
    resting = setTimeout(missing, REST);
    leave();
  }

  function missing() {
    const from = rowAt(Math.max(0, scroller.scrollTop - OVER));
    const to = rowAt(scroller.scrollTop + scroller.clientHeight + OVER);
    load(from, to + 1).then((more) => { if (more) draw(); });
  }

  function place(from, to) {
    canvas.style.height = `${tops[heights.length]}px`;
    canvas.style.paddingTop = `${tops[from]}px`;
    for (const [n, article] of shown) {
      if (n < from || n > to) { if (article.contains(document.activeElement)) scroller.focus(); article.remove(); shown.delete(n); }
    }
    let before = null;
    for (let n = from; n <= to && n < heights.length; n += 1) {
      let article = shown.get(n);
      const row = rows.get(n);
      if (!article || article.dataset.bare === String(Boolean(row))) {
        const made = row ? passage(row, n) : bare(n);
        const had = article?.contains(document.activeElement);
        if (article) article.replaceWith(made);
        if (had) made.focus({ preventScroll: true });
        shown.set(n, made);
        article = made;
      }
      if (!article.isConnected || article.previousElementSibling !== before) {
        if (before) before.after(article); else canvas.prepend(article);
      }
      before = article;
    }
  }

  function measure(from, to) {
    let changed = -1;
    for (let n = from; n <= to && n < heights.length; n += 1) {
      const height = shown.get(n)?.offsetHeight || heights[n];
      if (Math.abs(height - heights[n]) > 0.5) { heights[n] = height; if (changed < 0) changed = n; }
    }
    if (changed >= 0) sum(changed);
    return changed >= 0;
  }

  function bare(n) {
    return el("article", { class: "wbr-row", "data-n": n, "data-bare": "true", "aria-busy": "true", "aria-label": "being fetched",
      "aria-posinset": n + 1, "aria-setsize": heights.length, style: `height:${heights[n]}px` });
  }

  function visible(row) {
    return row.tags.filter((tag) => tag.status === "confirmed" || room.showsSuggested);
  }

  function passage(row, n) {
    const tags = visible(row);
    const who = [row.speaker, row.locator].filter(Boolean);
    const isCurrent = room.current === n;
    const article = el("article", {
      class: `wbr-row wbr-kind-${/^[a-z]+$/.test(row.kind) ? row.kind : "other"}`, "data-n": n, "data-bare": "false", tabindex: isCurrent ? 0 : -1,
      "aria-posinset": n + 1, "aria-setsize": heights.length, "aria-label": `${row.kind} ${doc.places[n]} ${row.speaker}`.trim(),
      "aria-current": isCurrent ? "true" : null,
      on: { click: () => { if (room.current !== n) room.choosePassage(n, false); } },
    },
    row.panel !== null ? el("p", { class: "wbr-panel" }, `Witness panel ${row.panel}`) : null,
    row.section ? el("p", { class: "wbr-section" }, row.section) : null,
    who.length ? el("p", { class: "wbr-who" }, row.locator ? el("span", { class: "wbr-locator" }, row.locator) : null, row.speaker ? el("strong", {}, row.speaker) : null) : null,
    el("div", { class: "wbr-stripes", "aria-hidden": "true" }, [...new Map(tags.map((tag) => [tag.theme + tag.status, tag])).values()]
      .slice(0, 6).map((tag) => el("i", { class: `wbr-stripe wbr-${tag.status} wbr-c${colour(tag.theme)}` }))),
    words(row, tags, n),
    row.folded?.length ? el("p", { class: "wbr-acts" }, button(room.unfolded.has(row.id) ? "Fold the distressing words" : "Show the distressing words", () => unfold(row.id, n))) : null,
    chips(row, tags));
    return article;
  }

  function unfold(passageId, n) {
    if (!room.unfolded.delete(passageId)) room.unfolded.add(passageId);
    redraw(n);
    draw();
    room.unfoldedNow(passageId);
  }

  function colour(theme) {
    const at = room.overview.themes.findIndex((one) => one.key === theme);
    return (at < 0 ? theme.length : at) % COLOURS;
  }

  function words(row, tags, n) {
    const p = el("p", { class: "wbr-words", "data-passage": row.id, dir: "auto" });
    const here = found.places.filter((one) => one[0] === n);
    const spans = [
      ...tags.map((tag) => ({ start: unitsTo(row.text, tag.start), end: unitsTo(row.text, tag.end), tag })),
      ...here.map((one) => ({ start: unitsTo(row.text, one[1]), end: unitsTo(row.text, one[2]), tag: null, isNow: found.places[found.at] === one })),
    ];
    const folded = (row.folded || []).map(([start, end]) => [unitsTo(row.text, start), unitsTo(row.text, end)]);
    const notes = row.notes.map(([at, note]) => ({ at: unitsTo(row.text, at), note }));
    const cuts = [...new Set([0, ...notes.map((one) => one.at), row.text.length, ...spans.flatMap((one) => [one.start, one.end]), ...folded.flat()])].sort((a, b) => a - b);
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const inside = spans.filter((one) => one.start <= cuts[at] && one.end >= cuts[at + 1]);
      const piece = row.text.slice(cuts[at], cuts[at + 1]);
      const set = inside.length ? marked(piece, inside) : piece;
      const isFolded = !room.unfolded.has(row.id) && folded.some(([start, end]) => start <= cuts[at] && end >= cuts[at + 1]);
      put(p, notes.filter((one) => one.at === cuts[at]).map(noted), isFolded ? el("span", { class: "wbr-fold-mark" }, el("span", { hidden: true }, set)) : set);
    }
    put(p, notes.filter((one) => one.at >= row.text.length).map(noted));
    return p;
  }

  // The mark of a note is drawn by the style sheet: it is no part of the words, and is never chosen with them.
  function noted(one) {
    return el("sup", { class: "wbr-note", "data-note": one.note });
  }

  // Marks that overlap lie under one another: a whole line is decided, a broken one suggested.
  function marked(piece, inside) {
    const themes = inside.filter((one) => one.tag).slice(0, 4);
    const lines = themes.map((one, n) => {
      const ink = `var(--wbr-c${colour(one.tag.theme)})`;
      const line = one.tag.status === "confirmed" ? `linear-gradient(${ink},${ink})`
        : `repeating-linear-gradient(90deg,${ink} 0 4px,transparent 4px 8px)`;
      return { line, at: `0 calc(100% - ${(themes.length - 1 - n) * 4}px)` };
    });
    const isFound = inside.some((one) => !one.tag);
    const mark = el("span", { class: `wbr-mark${isFound ? " wbr-found" : ""}${inside.some((one) => one.isNow) ? " wbr-now" : ""}` }, piece);
    if (lines.length) {
      mark.style.backgroundImage = lines.map((one) => one.line).join(",");
      mark.style.backgroundPosition = lines.map((one) => one.at).join(",");
      mark.style.backgroundSize = "100% 2px";
      mark.style.backgroundRepeat = "no-repeat";
      mark.style.paddingBottom = `${2 + 4 * (lines.length - 1)}px`;
    }
    return mark;
  }

  function chips(row, tags) {
    const themes = new Map();
    for (const tag of tags) if (themes.get(tag.theme)?.status !== "confirmed") themes.set(tag.theme, tag);
    if (!themes.size && !row.links) return null;
    return el("ul", { class: "wbr-chips" }, [...themes.values()].map((tag) => el("li", { class: `wbr-chip wbr-${tag.status} wbr-c${colour(tag.theme)}` },
      el("span", { "aria-hidden": "true" }, `${SIGNS[tag.status] || "?"} `), tag.label, el("span", { class: "wbr-hidden" }, `, ${tag.status}`))),
    row.links ? el("li", { class: "wbr-chip wbr-link" }, many(row.links, "link")) : null);
  }

  async function go(n, focus = true) {
    if (!doc || n < 0 || n >= heights.length) return;
    if (!rows.has(n)) await load(Math.max(0, n - 10), n + 20);
    anchor = { n, by: -40 };
    draw();
    setTimeout(() => { anchor = null; }, 150);
    room.choosePassage(n, focus);
  }

  function near(n) {
    const article = shown.get(n);
    if (!article) { anchor = { n, by: -40 }; draw(); anchor = null; return; }
    const top = article.offsetTop;
    const bottom = top + article.offsetHeight;
    if (top < scroller.scrollTop + 20) scroller.scrollTop = top - 20;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = Math.min(top - 20, bottom - scroller.clientHeight + 30);
    draw();
  }

  function renew(row) {
    if (!doc || !row.id.startsWith(`${doc.id}/`)) return;
    const n = indexOf(row.id);
    if (n < 0) return;
    rows.set(n, row);
    redraw(n);
    draw();
  }

  function redraw(n) {
    const article = shown.get(n);
    const row = rows.get(n);
    if (!article || !row) return;
    const had = article.contains(document.activeElement);
    const made = passage(row, n);
    article.replaceWith(made);
    shown.set(n, made);
    if (had) made.focus({ preventScroll: true });
  }

  async function stale(passageIds) {
    ahead.clear();
    if (!doc) return;
    const blocks = new Set(passageIds.map(indexOf).filter((n) => n >= 0).map((n) => Math.floor(n / BLOCK) * BLOCK));
    for (const block of blocks) { asked.delete(block); await load(block, block + 1); }
    for (const n of shown.keys()) if (blocks.has(Math.floor(n / BLOCK) * BLOCK)) redraw(n);
    draw();
  }

  box.input.addEventListener("input", () => { if (!box.input.value) find(1); });

  async function find(by) {
    const wanted = box.input.value;
    if (!doc || !wanted.trim()) { found = { words: "", places: [], at: -1 }; fill(foundSaid); repaint(); return; }
    try {
      if (wanted !== found.words) { found = { ...(await room.ask("find", { document: doc.id, words: wanted })), at: by > 0 ? -1 : 0 }; }
      if (!found.places.length) { fill(foundSaid, "not in this document"); repaint(); return; }
      found.at = (found.at + by + found.places.length) % found.places.length;
      fill(foundSaid, `${found.at + 1} of ${found.count.toLocaleString("en-GB")}`);
      repaint();
      await go(found.places[found.at][0], false);
    } catch (error) { room.refuse(error); }
  }

  function repaint() {
    for (const n of [...shown.keys()]) redraw(n);
    draw();
  }

  let drawing = 0;
  scroller.addEventListener("scroll", () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(draw);
  }, { passive: true });
  for (const event of ["wheel", "touchstart", "pointerdown"]) scroller.addEventListener(event, () => { anchor = null; }, { passive: true });
  const watch = new ResizeObserver(() => draw());
  watch.observe(scroller);

  return {
    pane, canvas, scroller, open, fetchAhead, forget: () => ahead.clear(), go, near, renew, redraw, complete, repaint, stale, colour, indexOf,
    row: (n) => rows.get(n), size: () => heights.length, article: (n) => shown.get(n), document: () => doc,
    words: (n) => shown.get(n)?.querySelector(".wbr-words") || null,
    nothing, focusFind: () => { if (!finder.hidden) { box.input.focus(); box.input.select(); } }, stop: () => { clearTimeout(leaving); watch.disconnect(); },
  };
}
