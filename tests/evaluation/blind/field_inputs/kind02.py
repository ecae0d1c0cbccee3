"""Ten inputs of field-case kind 02, caption labels that are not seen.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path


def _clock(ms: int, mark: str, hours: bool = True) -> str:
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hour, minutes = divmod(minutes, 60)
    head = f"{hour:02d}:" if hours else ""
    return f"{head}{minutes:02d}:{seconds:02d}{mark}{rest:03d}"


def _times(cues: list[str], start: int = 2400) -> list[tuple[int, int]]:
    """A cue lasts as long as its words take, with a short breath after it."""
    spans = []
    for number, cue in enumerate(cues):
        length = 700 + 62 * len(cue)
        spans.append((start, start + length))
        start += length + 90 + 130 * (number % 4)
    return spans


def _srt(cues: list[str]) -> str:
    blocks = []
    for number, (cue, (begin, end)) in enumerate(zip(cues, _times(cues), strict=True), 1):
        blocks.append(f"{number}\n{_clock(begin, ',')} --> {_clock(end, ',')}\n{cue}\n")
    return "\n".join(blocks)


def _vtt(cues: list[str], ids: list[str] | None = None, head: str = "WEBVTT") -> str:
    blocks = [head + "\n"]
    for number, (cue, (begin, end)) in enumerate(zip(cues, _times(cues), strict=True)):
        name = f"{ids[number]}\n" if ids else ""
        blocks.append(f"{name}{_clock(begin, '.')} --> {_clock(end, '.')}\n{cue}\n")
    return "\n".join(blocks)


def _sbv(cues: list[str]) -> str:
    blocks = []
    for cue, (begin, end) in zip(cues, _times(cues), strict=True):
        blocks.append(f"{_clock(begin, '.')[1:]},{_clock(end, '.')[1:]}\n{cue}\n")
    return "\n".join(blocks)


CHEVRONS = _srt(
    [
        ">> CHAIR: GOOD MORNING. WE ARE LIVE.\nTHIS IS THE CARE AND SAFETY PANEL.",
        "I WILL ASK OUR FIRST WITNESS\nTO GIVE HER NAME FOR THE RECORD.",
        ">> MS. ADEYEMI-ROSS: YVONNE ADEYEMI-ROSS,\nI RUN THE NIGHT DESK AT HARBOUR CARE.",
        ">> CHAIR: HOW MANY CALLS CAME IN\nLAST YEAR AFTER MIDNIGHT?",
        ">> MS. ADEYEMI-ROSS: SIX HUNDRED AND TEN.",
        ">> WHO TAKES THEM?",
        ">> ME, MOSTLY.",
        ">> CLLR. O'HARE [OFF MIC]: THAT CAN'T BE RIGHT.",
        ">> CHAIR: USE YOUR MICROPHONE, COUNCILLOR.",
        ">> CLLR. O'HARE: I SAID, THAT CAN'T BE RIGHT.\nTHE CONTRACT SAYS TWO STAFF.",
        ">> MS. ADEYEMI-ROSS: THE CONTRACT DOES SAY TWO.\nTHERE IS ONE, AND I AM HER.",
        ">> CLLR. O'HARE: SINCE WHEN?",
        ">> MS. ADEYEMI-ROSS: SINCE THE SECOND OF MAY.",
        ">> SGT. VIK MAHAL (VIA PHONE): CHAIR, IF I MAY.\nWE HAD NO IDEA SHE WAS ON HER OWN.",
        ">> CHAIR: NO IDEA AT ALL, SERGEANT?",
        ">> SGT. VIK MAHAL (VIA PHONE): NONE.\nWE RING A NUMBER AND SOMEBODY ANSWERS.",
        ">>> CHAIR: WE'LL TAKE A RECESS.\nTEN MINUTES, PLEASE.",
    ]
)

OWN_LINE = _vtt(
    [
        "Ffion Rees\nCan everybody hear me? Lovely. So, item four, the audit.",
        "Ffion Rees\nHow many files did you look at, Marcus?",
        "Marcus Bell-Iyer\nFifty-two, chosen at random from the whole of the county.",
        "Marcus Bell-Iyer\nIn thirty of them the plan was out of date.",
        "Ffion Rees\nOut of date by how long?",
        "Marcus Bell-Iyer\nOn average seven months.\nThe worst was two years and a bit.",
        "Dr. Sunniva Dahl\nMay I come in?",
        "Ffion Rees\nGo on, Sunniva.",
        "Dr. Sunniva Dahl\nThe health part was missing in forty-four, not thirty.",
        "Marcus Bell-Iyer\nI counted the file as a whole.",
        "Dr. Sunniva Dahl\nThen we're both right, which is worse.",
        "Ffion Rees\nWill Bevan be told about this?",
        "Marcus Bell-Iyer\nWill Bevan has had the draft since Friday.",
        "Ffion Rees\nAnd what has he said?",
        "Marcus Bell-Iyer\nNothing so far.",
        "Ffion Rees\nThen I'll ring him.",
    ]
)

CLASSES = _vtt(
    [
        "<v.chair.loud Rt Hon. Dame Petra Lyle>Order. We return to the register of homes.</v>",
        "<v.chair Rt Hon. Dame Petra Lyle>Who keeps it?</v>",
        "<v Nguyễn Thị Hạnh>We do, at the inspectorate, and it is renewed each April.",
        "<v Nguyễn Thị Hạnh>There were 1,904 homes on it this April.",
        "<v.chair Rt Hon. Dame Petra Lyle>How many of those have never been visited?</v>",
        "<v Quinn &amp; Baxter LLP (Guest)>Before that is answered, my client would like the question in writing.</v>",
        "<v.chair Rt Hon. Dame Petra Lyle>Your client is a public body, and she will answer it now.</v>",
        "<v Nguyễn Thị Hạnh>Three hundred and six.",
        "<v Łukasz Żak (External)>I worked at one of the three hundred and six.</v>",
        "<v Łukasz Żak (External)>We painted the hall for a visit that never came.</v>",
        "<v.chair Rt Hon. Dame Petra Lyle>When was that, <i>roughly</i>?</v>",
        "<v Łukasz Żak (External)>Twenty-seventeen. The paint has peeled since.</v>",
        "<v Σοφία Μαυρίδου>I can confirm it. I was the regional manager.</v>",
        "<v.chair Rt Hon. Dame Petra Lyle>Did you ask for the visit?</v>",
        "<v Σοφία Μαυρίδου>Every January, by e-mail, to an address that bounced.</v>",
        "<v Quinn &amp; Baxter LLP (Guest)>My client does not accept that.</v>",
        "<v Nguyễn Thị Hạnh>I do, actually. The address was closed.",
    ],
    ids=[f"6f1c2a3e-77{n:02d}/{n}-0" for n in range(31, 48)],
    head="WEBVTT\n\nNOTE duration:00:01:40 recognizability:0.871 language:en-gb",
)

DASHES = _srt(
    [
        "DR AMARA NWOSU — Eighty-four in the first quarter,\nninety-one in the second.",
        "ROLF STENGEL — And in the third?",
        "DR AMARA NWOSU — We stopped counting in the third.",
        "ROLF STENGEL — You stopped counting.",
        "DR AMARA NWOSU — We were told to. It was the week of the\ninspection — a bad week — and the form changed.",
        "ROLF STENGEL — Who told you?",
        "DR AMARA NWOSU — The regional office, by telephone.",
        "CHAIR — Is there a note of that call?",
        "DR AMARA NWOSU — There's mine.",
        "CHAIR — Would you let us have it?",
        "DR AMARA NWOSU — Gladly — it's four lines long.",
        "P. DE LA CRUZ-HOLT — For the regional office, I don't\naccept that there was any such call.",
        "ROLF STENGEL — Were you in post then?",
        "P. DE LA CRUZ-HOLT — No.",
        "ROLF STENGEL — So what is it that you don't accept?",
        "P. DE LA CRUZ-HOLT — The suggestion.",
        "CHAIR — We'll come back to it after the note is in.",
    ]
)

DIARISED = _srt(
    [
        "[SPEAKER_00]: okay i think it's recording now",
        "[SPEAKER_00]: so this is interview seven, the foster carers",
        "[SPEAKER_01]: do you want us both",
        "[SPEAKER_00]: both, yes, just talk over each other, it's fine",
        "[SPEAKER_02]: we've had nine in eleven years",
        "[SPEAKER_01]: ten, if you count the weekend",
        "[SPEAKER_02]: ten then",
        "[SPEAKER_00]: and how many came with any papers",
        "[SPEAKER_01]: two. one had a bin bag and a letter\nfrom a dentist",
        "[SPEAKER_02]: the letter was for somebody else",
        "[SPEAKER_UNKNOWN]: dad, where's the charger",
        "[SPEAKER_01]: kitchen. sorry about that",
        "[SPEAKER_00]: no you're all right. who rang you at night",
        "[SPEAKER_02]: the duty team, always a different voice",
        "[SPEAKER_01]: and always at the end of their shift,\nso you'd say yes",
        "[SPEAKER_00]: did you ever say no",
        "[SPEAKER_02]: once",
    ]
)

DEVICES = _vtt(
    [
        "Committee Clerk 2: Sorry, everyone, we're just waiting for the room to join.",
        "Room 14 (Town Hall): We're here, can you see us?",
        "Committee Clerk 2: We can see a ceiling.",
        "Galaxy S21 Ultra: It's Janice Pell, I'm on my daughter's phone.",
        "Room 14 (Town Hall): Janice, you're our first witness, so whenever you're ready.",
        "Galaxy S21 Ultra: I was a cook at the home for sixteen years, up to the day it shut.",
        "Galaxy S21 Ultra: What I want to say is about the locks on the larder.",
        "+44 7700 900123: Who's speaking, please?",
        "Committee Clerk 2: Caller ending 123, you're on mute by default; please wait.",
        "Room 14 (Town Hall): Go on, Janice. What about the locks?",
        "Galaxy S21 Ultra: They went on in 2012 and the children went to bed hungry, that's all.",
        "wcc\\tbasra: Point of information, the locks were taken off in 2015.",
        "Galaxy S21 Ultra: They were taken off the day before you came, love.",
        "+44 7700 900123: That's true, I fitted them.",
        "Room 14 (Town Hall): I'm sorry, sir, who are you?",
        "+44 7700 900123: The handyman. Len. I fitted them and I took them off and I put them back.",
        "ipad-committee-2: Can we get Len's full name, offline?",
        "3rd Floor Meeting Room: We'd all like that.",
    ],
    ids=[str(n) for n in range(1, 19)],
)

POST_NOMINALS = _srt(
    [
        "Prof. Lucía Íñigo-Baz, PhD, FRCPCH: The child's weight had not been\ntaken for fourteen months.",
        "Sir Hugh ffrench-Astley KC, Chair: Fourteen?",
        "Prof. Lucía Íñigo-Baz, PhD, FRCPCH: Fourteen, sir, and then twice in\none week, by two people who did not know of each other.",
        "Sir Hugh ffrench-Astley KC, Chair: How did you find that out?",
        "Prof. Lucía Íñigo-Baz, PhD, FRCPCH: There are two charts.",
        "Sr. M. Bernadette O’Leary, R.G.N.: I took the second. I would\nnever have if I had seen the first.",
        "Sir Hugh ffrench-Astley KC, Chair: Where was the first kept?",
        "Sr. M. Bernadette O’Leary, R.G.N.: In a van.",
        "Sir Hugh ffrench-Astley KC, Chair: I beg your pardon?",
        "Sr. M. Bernadette O’Leary, R.G.N.: In the outreach van. There is\na cupboard.",
        "J.-P. al-Hashimi (counsel, the Board): Sister, I have the van’s\ninventory: there is no cupboard.",
        "Sr. M. Bernadette O’Leary, R.G.N.: Then somebody’s had it out.",
        "J.-P. al-Hashimi (counsel, the Board): When did you last look?",
        "Sr. M. Bernadette O’Leary, R.G.N.: Tuesday: it was there on Tuesday.",
        "Sir Hugh ffrench-Astley KC, Chair: We shall go and see the van.",
        "J.-P. al-Hashimi (counsel, the Board): I have no objection to a view.",
    ]
)

COLOURS = _srt(
    [
        '<font color="#ffff00">Cllr d’Arcy-Webb:</font> Can I check that the stream has started?',
        '<font color="#00ffff">Democratic Services:</font> It has, Chair, two minutes ago.',
        '<font color="#ffff00">Cllr d’Arcy-Webb:</font> Then good evening. Item 6 is\nthe petition about Ferry Road.',
        "{\\an8}<b>Ms. Ewa Krol (lead petitioner):</b> Thank you. There are\n1,260 names, and one of them is mine.",
        "{\\an8}<b>Ms. Ewa Krol (lead petitioner):</b> We want the house at number 19\nto be looked at before anybody else is put in it.",
        '<font color="#ffff00">Cllr d’Arcy-Webb:</font> Questions?',
        '<font color="#00ff00">Cllr Obi:</font> Who owns it?',
        "{\\an8}<b>Ms. Ewa Krol (lead petitioner):</b> A company with a box number\non the Isle of Sark.",
        '<font color="#00ff00">Cllr Obi:</font> And who pays the company?',
        "<i>Dir. of Housing:</i> We do.",
        '<font color="#00ff00">Cllr Obi:</font> How much?',
        "<i>Dir. of Housing:</i> £6,400 a week, for three placements.",
        "<i>Voice from the gallery:</i> Say that again!",
        '<font color="#ffff00">Cllr d’Arcy-Webb:</font> Please, no.',
        "<i>Dir. of Housing:</i> £6,400 a week, Chair.",
        '<font color="#ffff00">Cllr d’Arcy-Webb:</font> Thank you. It’s noted.',
    ]
)

TWO_IN_A_CUE = _vtt(
    [
        "- Mr. Tamsin-Grey: Is it so?\n- Ms. Haq: It is.",
        "- Mr. Tamsin-Grey: When did you first know it?",
        "- Ms. Haq: In the autumn.\n- Mr. Tamsin-Grey: Of which year?",
        "- Ms. Haq: Two thousand and eight.",
        "- Mr. Tamsin-Grey: You wrote to the Director that week.\n- Ms. Haq: The same day.",
        "- Mr. Tamsin-Grey: And the reply?\n- Ms. Haq: There was none until the spring.",
        "- The Commissioner: May I see the letter?\n- Mr. Tamsin-Grey: It is at divider 4.",
        "- The Commissioner: It is dated the ninth,\n  not the eighth.",
        "- Ms. Haq: I dated it for the post.\n- The Commissioner: I see.",
        "- Mr. Tamsin-Grey: Ms. Haq, was it typed?\n- Ms. Haq: By hand, twice, with a carbon.",
        "- Mr. Tamsin-Grey: Who has the carbon?\n- Ms. Haq: You do.",
        "- Mr. Tamsin-Grey: So I do. Divider 5.\n- The Commissioner: And that is dated the eighth.",
        "- Ms. Haq: I told you.\n- The Commissioner: You did.",
        "- Mr. Tamsin-Grey: No more questions.\n- The Commissioner: Thank you, Ms. Haq. You are free to go.",
    ]
)

SBV = _sbv(
    [
        "interviewer 1：thanks for doing this. how long were you there",
        "Witness 3：three months, then two months, then the last time a year",
        "interviewer 1：was that your choice",
        "Witness 3：[laughs] no",
        "Officer C (via interpreter)：may i add something",
        "interviewer 1：please",
        "Officer C (via interpreter)：the second time was because of the flood, all of them were moved",
        "Witness 3：nobody told me there was a flood",
        "Officer C (via interpreter)：the ground floor only",
        "interviewer 2 (off camera)：which month was it",
        "Officer C (via interpreter)：february. the river came over on the eleventh",
        "Witness 3：i was moved on the second",
        "interviewer 1：so before the flood",
        "Witness 3：nine days before",
        "Officer C (via interpreter)：then i do not know why",
        "interviewer 2 (off camera)：would anybody know",
        "Officer C (via interpreter)：the one who signed, and he has retired",
    ]
)

FILES = {
    "chevrons-capitals.srt": CHEVRONS,
    "name-own-line.vtt": OWN_LINE,
    "voice-classes.vtt": CLASSES,
    "dash-after-name.srt": DASHES,
    "diarised-lower.srt": DIARISED,
    "devices-phones.vtt": DEVICES,
    "post-nominals.srt": POST_NOMINALS,
    "colours-tags.srt": COLOURS,
    "two-in-a-cue.vtt": TWO_IN_A_CUE,
    "fullwidth-colon.sbv": SBV,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode("utf-8"))
