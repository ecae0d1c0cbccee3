"""Kind 12, ten more inputs: transcripts made by machines and houses whose labels are not "Name: " at a line's start.

Illustrative: every person, body and place is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

import json
from pathlib import Path

from .parts_08_14 import docx, p, put, r, table


def teams(folder: Path) -> None:
    """Teams, 2024: name and time on a line, words on the next, an initial's box, notices between."""

    def turn(name: str, time: str, *words: str) -> str:
        return p(r(name, "<w:b/>"), r("   "), r(time, '<w:color w:val="616161"/>')) + "".join(
            p(x) for x in words
        )

    docx(
        folder / "Housing Scrutiny Panel.docx",
        p(r("Housing Scrutiny Panel-20240514_140237-Meeting Transcript", "<w:b/>")),
        p("14 May 2024, 01:02pm"),
        p("1h 4m 9s"),
        p(r("Cllr Adaeze Obi", "<w:b/>"), " started transcription"),
        turn("Cllr Adaeze Obi", "0:05", "Good afternoon. Item one is damp. Mr Garside, how many homes?"),
        turn(
            "GARSIDE, Neil (Housing Services)",
            "0:14",
            "Two hundred and six on the list.",
            "That is the list as it stood at 9:30 this morning, mind.",
        ),
        turn("Priya Raman (Tenant Rep)", "0:41", "And the ones who’ve given up ringing?"),
        turn("GARSIDE, Neil (Housing Services)", "0:47", "I can’t count those."),
        turn("Cllr Adaeze Obi", "1:00:12", "Then write to us with an estimate by Friday."),
        p(r("Cllr Adaeze Obi", "<w:b/>"), " stopped transcription"),
    )


def zoom(folder: Path) -> None:
    put(
        folder,
        "meeting_saved_closed_caption.txt",
        """[Bethan Rees] 10:02:11
Bore da, everybody. We’re on item two, rural post offices.

[Marcus Oyelaran (Post Office Ltd)] 10:02:19
Thank you, Chair. We closed nine in the quarter and opened four outreach stops.

[Bethan Rees] 10:02:31
Nine closed, four opened.

[iPad (2)] 10:02:36
Can anyone hear me? It’s Dilys, from Llanfair.

[Bethan Rees] 10:02:40
We can, Dilys.

[iPad (2)] 10:02:44
The van comes at 11:15 on a Tuesday and by 11:30 it’s gone.
""",
    )


def otter(folder: Path) -> None:
    put(
        folder,
        "Sickle cell roundtable_otter.txt",
        """Sickle cell roundtable

Fri, Mar 10, 2023 2:00PM • 1:12:40

SUMMARY KEYWORDS
pain, sickle cell, A&E, nurses, waiting

SPEAKERS
Baroness Achebe, Dr Lena Forsyth, Unknown Speaker

Baroness Achebe  00:01
Welcome. Can I ask each of you to say who you are?

Dr Lena Forsyth  00:11
Lena Forsyth, haematology, Wexcombe. I see two hundred patients a year.

It used to be three hundred; we lost a clinic.

Unknown Speaker  00:38
I waited seven hours for morphine. The standard is thirty minutes.

Dr Lena Forsyth  00:52
That’s right, and it’s a breach.

Baroness Achebe  1:05:09
Thank you all very much.

Transcribed by https://otter.ai
""",
    )


def as_table(folder: Path) -> None:
    docx(
        folder / "interview-typed-up.docx",
        p("Inquiry into kinship care: panel of carers, Tuesday 6 June 2023"),
        table(
            ["Time", "Speaker", "Words"],
            ["00:00:04", "Tessa Munro MP", "How did you come to look after Jay?"],
            [
                "00:00:09",
                "Mrs Olufemi",
                "A phone call at ten at night. They said, “Can you have him till Monday?”",
            ],
            ["00:00:21", "Tessa Munro MP", "And that was when?"],
            ["00:00:23", "Mrs Olufemi", "Six years ago."],
            ["00:00:30", "Mr Lennox", "Ours was the same, only it was three of them."],
            ["00:00:37", "", "And a dog."],
        ),
    )


def meet(folder: Path) -> None:
    docx(
        folder / "Coastal erosion (2022-09-20 at 06 00 GMT-7) - Transcript.docx",
        p("📝 Notes"),
        p("Sep 20, 2022"),
        p("Coastal erosion evidence session - Transcript"),
        p(r("00:00:00", "<w:b/>")),
        p(r("Rufus Delamere:", "<w:b/>"), r(" Welcome to the Winter Gardens. Who would like to start?")),
        p(r("Ann-Marie Sykes:", "<w:b/>"), r(" I will. We lost four metres of garden on 9 February.")),
        p(r("00:05:00", "<w:b/>")),
        p(r("Ann-Marie Sykes:", "<w:b/>"), r(" The council’s engineer said it would be forty years.")),
        p(r("K O'Neill:", "<w:b/>"), r(" He said fifty to us.")),
        p("Meeting ended after 00:41:12 👋"),
        p(
            "This editable transcript was computer generated and might contain errors. People can also change the text after it was created."
        ),
    )


def service_json(folder: Path) -> None:
    turns = [
        ("spk_0", "Dame Ursula Kerr", 0.51, "When did the ward first report it?"),
        ("spk_1", "Tomasz Bielak", 4.02, "In November. The form went to a mailbox that nobody read."),
        ("spk_0", "Dame Ursula Kerr", 11.4, "Nobody at all?"),
        ("spk_1", "Tomasz Bielak", 12.9, "Its owner had retired."),
    ]
    data = {
        "job": "patient-safety-hearing",
        "created": "2023-02-07",
        "speakers": {a: b for a, b, _, _ in turns},
        "segments": [
            {"start": at, "end": at + 2, "speaker": name, "text": words} for _, name, at, words in turns
        ],
    }
    put(folder, "patient-safety-hearing.json", json.dumps(data, indent=1))


def service_csv(folder: Path) -> None:
    put(
        folder,
        "subtitle-editor.csv",
        """Speaker Name,Start Time,End Time,Text
Lord Penhallow,00:00:02:11,00:00:07:03,"We turn to the reservoirs. Ms Achterberg, are they full?"
Ilse Achterberg,00:00:07:09,00:00:13:00,"They are at 61 per cent, my Lord, which is low for April."
Lord Penhallow,00:00:13:05,00:00:15:20,"And at Carr Head?"
Ilse Achterberg,00:00:15:22,00:00:18:01,"Thirty-eight."
Gethin Moyle,00:00:18:04,00:00:23:12,"If I may: Carr Head was drained for repair, it did not dry up."
""",
    )


def whisper_tsv(folder: Path) -> None:
    rows = [
        "start\tend\ttext",
        "0\t4160\tRight, we’ll make a start, it’s gone ten.",
        "4160\t9920\tI’m the area commander and this is my staff officer.",
        "9920\t15040\tWe had four hundred and twelve calls on the night,",
        "15040\t18200\tand nineteen engines to send.",
        "18200\t21000\tHow many of the nineteen were crewed?",
        "21000\t22480\tFourteen.",
    ]
    put(folder, "fire-authority.tsv", "\n".join(rows) + "\n")


def american(folder: Path) -> None:
    put(
        folder,
        "field-hearing.txt",
        """                     THE OPIOID CRISIS IN RURAL COUNTIES

                                 ----------

                        WEDNESDAY, OCTOBER 11, 2017

                                       Committee on Rural Health,
                                                  Millers Ford, OH.

    The committee met, pursuant to notice, at 9:32 a.m., in the county courthouse, Hon. Loretta Haines (chairwoman of the committee) presiding.
    Present: Senators Haines, Ruiz, and O'Dell.

    The CHAIRWOMAN. Good morning. Sheriff Boone, you may proceed.

               STATEMENT OF WADE BOONE, SHERIFF, MILLER COUNTY

    Sheriff BOONE. Thank you, Madam Chairwoman. Last year we carried Narcan in two cars. This year it is in all thirty-one.
    I buried a deputy's brother in June.

    Senator RUIZ. How many calls a week?

    Sheriff BOONE. Nine. Dr. Pruitt will say more, but nine is what we log.

    Senator O'DELL of Ohio. Mr. Pruitt--Doctor, excuse me. Do you agree?

    Dr. PRUITT. I would say twelve. Mr. Boone only counts the ones who call.

    The CHAIRWOMAN. Thank you.

    [Whereupon, at 10:47 a.m., the committee was adjourned.]
""",
    )


def name_and_role(folder: Path) -> None:
    """Names on lines of their own, in capitals, with a role under or behind and a time in brackets."""
    put(
        folder,
        "people-first-minutes.txt",
        """People's Inquiry into Night Buses
Session 3, recorded Saturday 2 March 2019, typed by machine

GRACE TILLOTSON, Chair [00:00:06]
We'll hear from drivers first. Sam, how late does the 41 run?

SAM ADEWALE, driver, Pell depot [00:00:12]
Ten past eleven. It was ten to one when I started.
You get nurses in tears at that stop.

GRACE TILLOTSON, Chair [00:00:27]
And who decided?

SAM ADEWALE, driver, Pell depot [00:00:29]
[laughs] You'd have to ask upstairs.

LINDA FROST, Pell Buses plc [00:00:34]
I did. The route lost £4.10 a passenger after 23:15.

SPEAKER 4 [00:00:41]
That's not what your annual report says.
""",
    )


def write(folder: Path) -> None:
    """Write the ten inputs of kind 12."""
    teams(folder)
    zoom(folder)
    otter(folder)
    as_table(folder)
    meet(folder)
    service_json(folder)
    service_csv(folder)
    whisper_tsv(folder)
    american(folder)
    name_and_role(folder)
