"""The minutes as files: Word in the fixed form, Markdown, JSON, CSV of the actions (H3, H6)."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from bot.cards import minutes_paper
from bot.cards.minutes_paper import Paper

HEADINGS, BODY = "SimHei", "SimSun"  # on every Chinese Windows; elsewhere the nearest takes their place
LATIN = "Times New Roman"
BLACK = RGBColor(0, 0, 0)
MARGIN = Cm(2.6)
SCRIPTS = {"zh-Hant": "zh-TW"}
WIDTHS = (Cm(5.8), Cm(2.6), Cm(4.8), Cm(2.6))


def docx(paper: Paper) -> bytes:
    made = Document()
    for section in made.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
        section.header.paragraphs[0].text = paper.classification
        section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _fonts(made, SCRIPTS.get(paper.language, "zh-CN"))
    title = made.add_paragraph(paper.title, style="Title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _facts(made, paper)
    for part in paper.discussion:
        made.add_heading(part.heading, 2)
        for line in part.lines:
            _line(made, line)
    made.add_heading(paper.decisions.heading, 1)
    for place, line in enumerate(paper.decisions.lines, 1):
        _line(made, f"{place}. {line}")
    made.add_heading(paper.actions_heading, 1)
    _actions(made, paper)
    made.add_paragraph()
    made.add_paragraph(paper.follow_up)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _line(made: Any, text: str) -> None:
    made.add_paragraph(text).paragraph_format.space_after = Pt(3)


def _fonts(made: Any, script: str) -> None:
    """Each style names its East Asian font, or Word takes one that lacks half the characters; and the script, by which
    punctuation is set."""
    for name, size, font in (("Normal", 11, BODY), ("Title", 18, HEADINGS), ("Heading 1", 13, HEADINGS),
                             ("Heading 2", 12, HEADINGS), ("Header", 9, BODY)):  # fmt: skip
        style = made.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = LATIN, Pt(size), BLACK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), font)
        fonts.set(qn("w:hAnsi"), LATIN)
        for line in style.element.findall(f".//{qn('w:pBdr')}"):
            line.getparent().remove(line)
        language = style.element.rPr.makeelement(qn("w:lang"), {qn("w:eastAsia"): script})
        style.element.rPr.append(language)


def _facts(made: Any, paper: Paper) -> None:
    table = made.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in paper.facts:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = value
    _columns(table, (Cm(3), Cm(12.8)))


def _actions(made: Any, paper: Paper) -> None:
    table = made.add_table(rows=1, cols=len(paper.columns), style="Table Grid")
    for cell, label in zip(table.rows[0].cells, paper.columns, strict=True):
        cell.paragraphs[0].add_run(label).bold = True
    for row in paper.actions:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    _columns(table, WIDTHS)


def _columns(table: Any, widths: Sequence[int]) -> None:
    """On the grid for some programs, on every cell for the others."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


KINDS: Mapping[str, Callable[[Paper], bytes]] = {
    "docx": docx,
    "md": lambda paper: minutes_paper.markdown(paper).encode(),
    "json": lambda paper: minutes_paper.data(paper).encode(),
    "csv": lambda paper: minutes_paper.table(paper).encode(),
}
