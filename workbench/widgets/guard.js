// Keeps what is typed in our controls from JupyterLab's commands, and says when the kernel behind them is gone.

const ASLEEP = "These controls are asleep: their kernel was restarted, or has ended. Run the cell again (Shift+Enter) to "
  + "wake them. What was saved is kept.";
const MARK = "data-lm-suppress-shortcuts";

function render({ el }) {
  const note = document.createElement("p");
  note.className = "workbench-asleep";
  note.setAttribute("role", "alert");
  note.hidden = true;
  el.append(note);

  // JupyterLab takes a key when it has come up to the document; one that it looks at on the way down it leaves alone where
  // the element that has the focus, not only one around it, has the mark.
  function hold(root) {
    if (root.hasAttribute(MARK)) return;
    root.setAttribute(MARK, "true");
    root.addEventListener("focusin", (event) => event.target.setAttribute(MARK, "true"));
    for (const kind of ["keydown", "keypress", "keyup"]) root.addEventListener(kind, (event) => event.stopPropagation());
  }

  function look() {
    const root = el.closest(".workbench-live");
    if (!root) return;
    hold(root);
    const isAsleep = Boolean(el.closest(".jupyter-widgets-disconnected"));
    if (isAsleep !== note.hidden) return;
    note.hidden = !isAsleep;
    note.textContent = isAsleep ? ASLEEP : "";
    root.classList.toggle("workbench-sleeps", isAsleep);
  }

  const seen = new MutationObserver(look);
  function begin() {
    if (!el.isConnected) { frame = requestAnimationFrame(begin); return; }
    look();
    for (let at = el, up = 0; at && up < 4; at = at.parentElement, up += 1) {
      seen.observe(at, { attributes: true, attributeFilter: ["class"] });
    }
  }
  let frame = requestAnimationFrame(begin);
  return () => { cancelAnimationFrame(frame); seen.disconnect(); };
}

export default { render };
