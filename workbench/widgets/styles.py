"""How the widgets look: a page to read, in JupyterLab's own colours, from 320 pixels wide."""

from __future__ import annotations

_INK = "var(--jp-content-font-color1, #1c2321)"
_PALE = "color-mix(in srgb, var(--jp-content-font-color1, #1c2321) 78%, transparent)"
_LINE = "var(--jp-border-color1, #c9d0cb)"
_SANS = "var(--jp-ui-font-family, -apple-system, 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif)"
_SERIF = "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, 'Liberation Serif', serif"

RULES = f"""
.wb {{ color: {_INK}; font: 14px/1.5 {_SANS}; max-width: 46rem; overflow-wrap: break-word; white-space: normal; }}
.wb p, .wb ul, .wb dl, .wb h3, .wb h4 {{ margin: 0 0 .5rem; }}
.wb h3 {{ padding-top: .5rem; font-size: 1.15rem; line-height: 1.3; font-weight: 600; }}
.wb h4 {{ font-size: .92rem; line-height: 1.35; font-weight: 600; margin-top: 1.1rem; }}
.wb .count {{ font-weight: 600; margin: .5rem 0; }}
.wb .aside {{ color: {_PALE}; font-size: 13px; }}
.wb .words {{ font: 17px/1.58 {_SERIF}; white-space: pre-line; unicode-bidi: isolate; max-width: 40rem; }}
.wb mark {{ background: #ffe9a8; color: #1c2321; padding: 0 .1em; border-radius: 2px; }}
.wb .passage {{ padding: 1.1rem 0 1rem; border-top: 1px solid {_LINE}; }}
.wb .cite {{ font-size: 13px; user-select: all; unicode-bidi: isolate; margin-bottom: .55rem; }}
.wb .asked {{ color: {_PALE}; padding-inline-start: 1rem; border-inline-start: 2px solid {_LINE};
  margin-bottom: .7rem; }}
.wb .asked .words {{ font-size: 15px; margin-bottom: 0; }}
.wb .by {{ font-size: 13px; margin-bottom: .15rem; }}
.wb .illustrative, .wb .reported {{ font-weight: 600; color: #7a4900; background: #fff3d6; border-radius: 3px;
  padding: .05em .4em; font-size: 12px; white-space: nowrap; }}
.wb details {{ margin: .15rem 0; font-size: 13px; }}
.wb summary {{ cursor: pointer; color: {_PALE}; width: fit-content; }}
.wb summary:focus-visible, .wb input:focus-visible {{ outline: 2px solid #0c5340; outline-offset: 2px; }}
.wb details .words {{ font-size: 15px; }}
.wb .near {{ padding: .4rem 0 .1rem 1rem; border-inline-start: 2px solid {_LINE}; margin: .4rem 0; }}
.wb input {{ box-sizing: border-box; width: 100%; max-width: 40rem; font: 13px/1.4 {_SANS}; padding: .35rem .5rem;
  color: {_INK}; background: transparent; border: 1px solid {_LINE}; border-radius: 3px; }}
.wb .item {{ font: 17px/1.5 {_SERIF}; max-width: 40rem; white-space: pre-line; unicode-bidi: isolate; }}
.wb .asking {{ margin-top: .6rem; }}
.wb .claim {{ padding: .3rem 0; }}
.wb .notice {{ font-size: 13px; color: #7a4900; background: #fff3d6; border-radius: 3px; padding: .3rem .6rem; }}
.wb .shown {{ border-inline-start: 3px solid #0c5340; padding-inline-start: .7rem; margin: .5rem 0; }}
.wb .shown p {{ margin: 0 0 .2rem; }}
.wb .copy {{ list-style: none; padding: 0; margin: .3rem 0; }}
.wb .copy li {{ margin: 0 0 .3rem; }}
.wb .stage {{ border-top: 1px solid {_LINE}; padding-bottom: .4rem; }}
.wb .step {{ display: grid; grid-template-columns: 6.6rem minmax(0, 1fr); column-gap: .8rem; padding: .35rem 0; }}
.wb .undated {{ display: block; }}
.wb.wide {{ max-width: none; }}
.wb .way {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(min(25rem, 100%), 1fr));
  gap: 0 2.5rem; align-items: start; }}
.wb .step p {{ margin-bottom: .2rem; }}
.wb .step .item {{ font-size: 15px; }}
.wb .step .passage {{ border-top: 0; padding: .4rem 0; }}
.wb .when {{ color: {_PALE}; font-size: 13px; font-variant-numeric: tabular-nums; }}
.wb a {{ color: #0c5340; text-decoration: underline; }}
@media (max-width: 640px) {{ .wb .step {{ grid-template-columns: minmax(0, 1fr); }} }}
.wb .reasons {{ padding-inline-start: 1.1rem; }}
.wb .saved {{ font-weight: 600; color: #0c5340; }}
.wb .failed {{ font-weight: 600; color: #8c1d18; background: #fdeceb; padding: .4rem .6rem; border-radius: 3px; }}
.wb .saved, .wb .left, .wb .failed {{ margin: .3rem 0; }}
.wb table {{ border-collapse: collapse; font-size: 13px; margin: .3rem 0 .8rem; font-variant-numeric: tabular-nums; }}
.wb .scroll {{ overflow-x: auto; max-width: 100%; }}
.wb caption {{ text-align: start; color: {_PALE}; padding-bottom: .3rem; caption-side: top; }}
.wb table th, .wb table td {{ text-align: start; vertical-align: top; padding: .3rem .9rem .3rem 0; border: 0;
  border-top: 1px solid {_LINE}; background: transparent; max-width: none; white-space: normal; }}
.wb table thead th {{ border-top: 0; font-weight: 600; }}
.wb table tbody th {{ font-weight: 400; }}
.wb table .number {{ text-align: end; }}
.wb table tr {{ background: none !important; }}
"""

# The widget at work hides its own saved view, which stands beside it in the same cell.
LIVE_RULES = (
    RULES
    + """
.jp-OutputArea:has(.workbench-live) .workbench-saved { display: none; }
.workbench-live .widget-html, .workbench-live .widget-html-content { height: auto; overflow: visible; }
.workbench-live .widget-html-content { line-height: 1.5; white-space: normal; min-width: 0; }
.workbench-live button:focus-visible, .workbench-live select:focus-visible, .workbench-live input:focus-visible,
.workbench-live textarea:focus-visible, .workbench-live .widget-html:focus-visible { outline: 2px solid #0c5340;
  outline-offset: 2px; }
.workbench-live .widget-html:focus { outline-width: 2px; }
.workbench-live .workbench-asleep { margin: 0 0 .5rem; padding: .4rem .6rem; border-radius: 3px; font-weight: 600;
  color: #7a4900; background: #fff3d6; }
.workbench-sleeps button, .workbench-sleeps select, .workbench-sleeps input { cursor: not-allowed;
  border: 1px dashed #7a4900; }
.workbench-live button { white-space: normal; height: auto; min-height: 30px; line-height: 1.3; padding: 5px 14px;
  text-overflow: clip; overflow: visible; }
"""
)
