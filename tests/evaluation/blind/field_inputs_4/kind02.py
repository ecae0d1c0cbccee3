"""Three inputs of field-case kind 02, caption labels that are not seen. All invented; written blind on 2026-11-30."""

from pathlib import Path

from .parts import Rows

A, B, C = (
    "landing-stage-hearing.mp3.srt",
    "Transcript of Youth clubs roundtable (2).vtt",
    "Allotment waiting lists-20240522 1302-1.vtt",
)

WHISPERX = [
    ("SPEAKER_01", "Good morning, everyone. We are on the record"),
    ("SPEAKER_01", "and this is the third hearing on the landing stage."),
    ("SPEAKER_00", "Thank you. I ran the stage from 1998 until it was shut."),
    ("SPEAKER_01", "Who shut it?"),
    ("SPEAKER_00", "The harbour trust. We had a letter on the Friday"),
    ("SPEAKER_00", "and a padlock on the Monday."),
    ("SPEAKER_02", "Can I say something about that padlock?"),
    ("SPEAKER_01", "Please do."),
    ("SPEAKER_02", "It was my padlock. They cut the trust's own off in the first week."),
    ("SPEAKER_00", "I never knew that."),
    ("SPEAKER_01", "How many boats used it in a day?"),
    ("SPEAKER_00", "Thirty in summer. Four in winter."),
    ("SPEAKER_03", "And the school boat, twice a day."),
    ("SPEAKER_01", "Thank you. Who was that?"),
    ("SPEAKER_03", "I drive the school boat."),
    ("", "[laughter]"),
    ("SPEAKER_01", "Then you had better come to the table."),
]
TEAMS = [
    ("Okonedo-Lisle, Bea (Cllr)", "Right, shall we start? I've got the recording on."),
    ("Tamsin Roach (Guest)", "Yes, can everybody hear me?"),
    ("MTR Room 3.14 Town Hall", "We can hear you in the room."),
    ("Okonedo-Lisle, Bea (Cllr)", "Tamsin, how many clubs have closed since 2016?"),
    ("Tamsin Roach (Guest)", "Nine of fourteen. The last one was in"),
    ("Tamsin Roach (Guest)", "March, on the Fairlea estate."),
    ("d.roach@fairlea-youth.example", "That was mine. I had the keys."),
    ("Okonedo-Lisle, Bea (Cllr)", "Are you two related, can I ask?"),
    ("d.roach@fairlea-youth.example", "She's my sister."),
    ("Tamsin Roach (Guest)", "For my sins."),
    ("MTR Room 3.14 Town Hall", "Chair, the officer would like to come in."),
    ("Okonedo-Lisle, Bea (Cllr)", "Go ahead."),
    ("MTR Room 3.14 Town Hall", "The building is let until 2031, so it's not for sale."),
    ("+44 7700 ******12", "Sorry, I joined late. Which building?"),
    ("Okonedo-Lisle, Bea (Cllr)", "The one at Fairlea. 12 Mill Row."),
]
WEBEX = [
    ("Marguerite Quaye", 3284416000, "Good afternoon. This is the meeting of the allotments working group."),
    ("Hugh D'Arcy-Ball", 1180922368, "Afternoon, Chair. I have the figures that you asked for."),
    ("Marguerite Quaye", 3284416000, "How long is the list?"),
    ("Hugh D'Arcy-Ball", 1180922368, "Four hundred and twelve. The longest has waited eleven years."),
    ("Plot holder 7", 2207713024, "Eleven years and two months. That is me."),
    ("Marguerite Quaye", 3284416000, "I am sorry to hear it."),
    ("Hugh D'Arcy-Ball", 1180922368, "There are 38 plots that nobody digs."),
    ("Plot holder 7", 2207713024, "Then why can't I have one of those?"),
    ("Hugh D'Arcy-Ball", 1180922368, "Because the rent has been paid."),
    ("Marguerite Quaye", 3284416000, "That is not much of an answer, is it?"),
    ("Hugh D'Arcy-Ball", 1180922368, "It is the one in the by-laws."),
]


def _at(seconds: float, mark: str = ".") -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{mark}{round((seconds - whole) * 1000):03d}"


def write(folder: Path) -> None:
    out, at = "", 3.25
    for number, (who, words) in enumerate(WHISPERX, 1):
        out += f"{number}\n{_at(at, ',')} --> {_at(at + 3.5, ',')}\n{f'[{who}]: ' if who else ''}{words}\n\n"
        at += 4
    (folder / A).write_text(out, encoding="utf-8")
    out, at = "WEBVTT\n\n", 4.019
    guid = "5f0c2b1e-77aa-4d0c-9b1f-2c6e0a91d4e3"
    for number, (who, words) in enumerate(TEAMS):
        half = len(words) // 2 if len(words) > 45 else 0
        cut = words.find(" ", half) if half else -1
        words = f"{words[:cut]}\n{words[cut + 1 :]}" if cut > 0 else words
        out += (
            f"{guid}/{number * 3 + 8}-{number % 2}\n{_at(at)} --> {_at(at + 2.9)}\n<v {who}>{words}</v>\n\n"
        )
        at += 3.4
    (folder / B).write_bytes(out.replace("\n", "\r\n").encode("utf-8"))
    out, at = "WEBVTT\n\n", 11.5
    for number, (who, code, words) in enumerate(WEBEX, 1):
        out += f'{number} "{who}" ({code})\n{_at(at)} --> {_at(at + 4)}\n{words}\n\n'
        at += 4.6
    (folder / C).write_text(out, encoding="utf-8")


ROWS = Rows()
for who, words in WHISPERX:
    if who:
        ROWS.turn(A, who, words, who.replace("_", " "), "[SPEAKER_00]: before the words")
ROWS.add(A, "direction", "[laughter]")
ROWS.add(A, "absent", "SPEAKER_00", "a label is no words")
NAMES = {
    "Okonedo-Lisle, Bea (Cllr)": "Okonedo-Lisle, Bea; Bea Okonedo-Lisle; Cllr Bea Okonedo-Lisle",
    "Tamsin Roach (Guest)": "Tamsin Roach",
    "MTR Room 3.14 Town Hall": "",
    "d.roach@fairlea-youth.example": "",
    "+44 7700 ******12": "",
}
for who, words in TEAMS:
    ROWS.turn(B, who, words, NAMES[who], "voice with a cue identifier of Teams")
ROWS.add(B, "absent", "5f0c2b1e-77aa-4d0c-9b1f-2c6e0a91d4e3", "a cue's identifier")
for who, _, words in WEBEX:
    ROWS.turn(C, who, words, "", "the speaker stands in the cue's identifier, Webex")
ROWS.add(C, "absent", "3284416000", "Webex's number of the participant")
ROWS.add(C, "absent", "1180922368")
