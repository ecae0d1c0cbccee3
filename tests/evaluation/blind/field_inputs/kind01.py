"""Ten inputs of field-case kind 01, a witness's words in another's mouth.

Illustrative: every person, place and body is invented. Written blind on 2026-11-28 for issues 17 and 18.
"""

from pathlib import Path

NORTHERN = """\
COMMITTEE FOR COMMUNITIES AND CARE

OFFICIAL REPORT
(Hansard)

Emergency Placements of Looked-after Children: Lough Regional Trust

Thursday 9 May 2019

Members present for all or part of the proceedings:
Ms Orla Kearney (Chairperson)
Mr Desmond McGladdery (Deputy Chairperson)
Mr Fintan Lavery
Mrs Ruth Boyd

Witnesses:
Dr Niamh Toal, Lough Regional Trust
Mr Brian Steen, Lough Regional Trust

The Chairperson (Ms Kearney): I welcome Dr Toal and Mr Steen from the trust. I invite you to make a short opening statement, after which members will ask some questions.

Dr Niamh Toal (Lough Regional Trust): Thank you, Chair. In the year to March we made 212 emergency placements. Sixty-three of those were outside the trust’s own area.

The Chairperson (Ms Kearney): Sixty-three seems a very high figure. What was it the year before?

Dr Toal: It was 41, Chair.

Mr Lavery: Were any of those children moved more than once?

Mr Brian Steen (Lough Regional Trust): Yes. Nineteen were moved twice and four were moved three times.

Mrs Boyd: I declare an interest as a foster carer. Who signs off a move at the weekend?

Mr Steen: The on-call manager signs it off.

(The Deputy Chairperson [Mr McGladdery] in the Chair)

The Deputy Chairperson (Mr McGladdery): The Chair has been called to a vote. I will carry on with the questions. Is the on-call manager a social worker?

Dr Toal: Not always.

Mr Lavery (via video link): Could I come in there? I am on a train. Why on earth not?

Mr Steen (Lough Regional Trust, Acting Director): Because the rota was agreed in 2011 and has not been looked at since.

The Deputy Chairperson (Mr McGladdery): That is eight years.

Ms Kearney: I have returned, Deputy Chair, but please finish the session.

The Deputy Chairperson (Mr McGladdery): I am obliged. Thank you both.

Dr Toal (Lough Regional Trust): We will write to the Committee with the figures for each locality.
"""

SENEDD = """\
Cofnod y Trafodion
The Record of Proceedings

Y Pwyllgor Plant a Gofal
The Children and Care Committee

21/03/2018

In attendance: Elin Prosser AM (Chair); Gareth Wyn Hopkin AM; Marged Tudur-Lewis AM; Rhodri ap Ieuan, Cyngor Dyffryn Arth Council; Susan Pike, Mid Border Police.

Contributions made in Welsh are marked [Translation].

The meeting began at 09:31.

[1] Elin Prosser AM (Chair): Bore da. Good morning, everybody. We have headsets for translation on channel 1. I’ll ask Gareth to open.

[2] Gareth Wyn Hopkin AM (Plaid) [Translation]: Thank you, Chair. How many of the children you place away from the county go over the border into England?

[3] Rhodri ap Ieuan [Translation]: Eleven at present. It was seven when I came into post.

[4] Gareth Wyn Hopkin AM [Translation]: And is there Welsh-medium schooling for any of the eleven?

[5] Rhodri ap Ieuan, Cyngor Dyffryn Arth Council [Translation]: For none of them, I’m sorry to say.

[6] Marged Tudur-Lewis AM (Lab): Can I turn to the police? Are you told when a child comes into your area?

[7] Susan Pike (Superintendent): We’re told in about half the cases, and usually after the child has been reported missing.

[8] Marged Tudur-Lewis AM: Half?

[9] Susan Pike: About half. I’d not want to put it higher.

[10] Elin Prosser AM: Rhodri, do you want to respond to that?

[11] Rhodri ap Ieuan (in English): I’d say it was nearer two thirds, but our form goes to a mailbox that nobody reads at night.

[12] Elin Prosser AM (Chair) [Translation]: We’ll take a short break there.

The meeting adjourned between 10:14 and 10:22.

[13] Elin Prosser AM (Chair): Welcome back. Marged, you had one more.

[14] Marged Tudur-Lewis AM (Lab) (via Skype): Yes. Has anybody counted the night-time moves?

[15] Susan Pike (Mid Border Police): We have. There were twenty-six in the twelve months to January.
"""

INQUEST = """\
IN THE CORONER’S COURT AT HAVERTON

INQUEST TOUCHING THE DEATH OF K (A CHILD)

TRANSCRIPT OF PROCEEDINGS
Tuesday, 14 September 2021

Before: HM Area Coroner, Ms P. Ellingham

(10.32 am)

THE CORONER: Good morning. We will hear first from Witness B, and there is an order in place as to her name.

WITNESS B (from behind a screen) (affirmed):

Questions from THE CORONER

THE CORONER: You were the night worker on the unit at Larch House, is that right?

WITNESS B: Yes, ma’am.

THE CORONER: And how many young people were there on the night of the 3rd?

WITNESS B (from behind a screen): Five. There should’ve been four, but one came as an emergency about half past nine.

THE CORONER: Mr de Souza-Lowe?

MR DE SOUZA-LOWE (for the Trust): I am grateful. Witness B, when the fifth young person came, did you ring your manager?

WITNESS B: I rang twice. It went to the machine.

MR DE SOUZA-LOWE: There is no record of that call.

MS ABARA (for the family): Madam, I’m sorry to rise. There is a record, at tab 9, page 41.

THE CORONER: So there is. Go on, Mr de Souza-Lowe.

MR DE SOUZA-LOWE (for the Trust): I stand corrected. I have nothing further.

THE CORONER’S OFFICER (PC 4471 Dunmore): Ma’am, the interpreter for the next witness has arrived.

THE CORONER: Thank you, officer. We will take Mr Tesfaye next.

MR DAWIT TESFAYE (through the interpreter) (sworn):

MS ABARA: Mr Tesfaye, you lived next door to the house?

MR TESFAYE (through the interpreter): For six years. I heard the door at ten minutes to three.

MS ABARA: How are you sure of the time?

MR TESFAYE (through the interpreter): My daughter had woken. I looked at the clock.

THE INTERPRETER: Madam, the witness also said “the kitchen clock”; I left that out.

THE CORONER: I am obliged to you.

(11.20 am)
(A short break)
(11.35 am)

A JUROR (by note, read by the Coroner): Was the outside door ever locked at night?

WITNESS B (recalled): It was on a latch. It wasn’t locked.
"""

KENYA = """\
COUNTY ASSEMBLY OF MBARAKI

THE HANSARD

Wednesday, 5th July, 2017

The House met at the County Assembly Chamber, Mbaraki, at 2.30 p.m.

[The Temporary Speaker (Hon. Kiprono) in the Chair]

STATEMENTS

CHILDREN’S REMAND HOMES

The Temporary Speaker (Hon. Kiprono): Order, hon. Members. Take your seats. Hon. Wanjala, you have a statement?

Hon. (Dr.) Wanjala (Kivuli Ward, NDM): Thank you, Mr. Temporary Speaker, Sir. I rise to seek a statement from the Chairperson on the state of the remand home at Kivuli. There are ninety-four children in a building meant for forty.

The Temporary Speaker (Hon. Kiprono): Where is the Chairperson?

Hon. (Ms.) Achieng’ Odera (Nominated, UPA): Mr. Temporary Speaker, Sir, the Chairperson is away on official duty. I am the Vice-Chairperson and I undertake to bring the statement on Tuesday.

Hon. Wanjala: Tuesday is too late. There was a fire last week.

Hon. Mwachiro (Bahari Ward, NDM): On a point of order, Mr. Temporary Speaker, Sir. Is the hon. Member in order to tell this House there was a fire when the officer in charge says that there was only smoke?

(Laughter)

The Temporary Speaker (Hon. Kiprono): Order! Hon. Mwachiro, that is a point of argument.

Hon. (Eng.) Mwachiro (Mjini Ward, UPA): For the record, I am the other Mwachiro, Sir, and I was there. The smoke came from a fire.

Hon. Mwachiro (Bahari Ward, NDM): I am guided by my brother and I withdraw.

The Leader of Majority (Hon. Nzai): Thank you, Mr. Temporary Speaker, Sir. The Executive has already released eleven million shillings for the roof.

Hon. (Dr.) Wanjala (Kivuli Ward, NDM): When was it released? The county treasury told me on Monday that nothing had moved.

The Leader of Majority (Hon. Nzai): It was released on paper.

[The Temporary Speaker (Hon. Kiprono) left the Chair]

[The Speaker (Hon. Thoya) in the Chair]

The Speaker (Hon. Thoya): Hon. Odera, Tuesday at 2.30 p.m. and not a minute after.

Hon. (Ms.) Achieng’ Odera: Much obliged, Mr. Speaker, Sir.
"""

COUNCIL = """\
WRAYBOROUGH METROPOLITAN BOROUGH COUNCIL
Children and Young People Scrutiny Panel
Verbatim record of the call-in meeting held on Monday 22 January 2024, Committee Room 2

Present: Cllr T Bashir (Vice-Chair, in the Chair), Cllr M Oyelaran, Cllr P Hartnoll, Cllr J Hartnoll
Officers: Gwen Sallis (Director of Children’s Services), Officer 2 (Legal)

Cllr Bashir (Vice-Chair, in the Chair): Right, good evening, it’s just gone half six so we’ll make a start. Apologies from the Chair, who’s got Covid again. We’ve one item and it’s the call-in on the Beck Lane home.

Cllr P Hartnoll (Lab, Eastgate): Thanks Chair. I’m one of the three who called it in. What I want to know is who decided to close Beck Lane before the consultation had finished.

Gwen Sallis (DCS): Nobody decided to close it. We paused admissions.

Cllr J Hartnoll (Ind, Moorside): With respect, a home with no children in it is shut.

Gwen Sallis (Director of Children’s Services): There are still two children there, councillor.

Cllr P Hartnoll: Two out of eight!

Cllr Oyelaran (Con, St Aidan’s) (substitute for Cllr Finch): Can legal tell us if a pause is a key decision?

Officer 2 (Legal): A pause of less than three months wouldn’t be, in my view. This one has run for five.

Cllr Bashir (Vice-Chair, in the Chair): So it should’ve come to Cabinet?

Officer 2 (Legal): I’d want to take that away, Chair.

Member of the public (name withheld): You lot never answer anything!

Cllr Bashir (in the Chair): I’ll ask you to let people finish, please, you’ll have your three minutes.

Mrs D Cope (resident, public question 1): I’m Denise. My grandson’s one of the two. Nobody’s told him where he’s going, not the manager, not his social worker, nobody.

Gwen Sallis (DCS) – via Teams: I’m sorry, I’ll speak to you after, Mrs Cope.

Cllr J Hartnoll (Ind, Moorside): Move that it’s referred back to Cabinet.

Cllr P Hartnoll (Lab, Eastgate): Seconded.

Cllr Bashir (Vice-Chair, in the Chair): All those in favour? That’s carried, four to nil.
"""

CONGRESS = """\
CHILDREN OUT OF STATE: PLACEMENTS ACROSS STATE LINES

HEARING
BEFORE THE
SUBCOMMITTEE ON FAMILY SERVICES

WEDNESDAY, MARCH 6, 2019

    The subcommittee met, pursuant to notice, at 10:04 a.m., in Room 2118, Hon. Walter Oberlin [chairman of the subcommittee] presiding.

    Chairman Oberlin. The subcommittee will come to order. I now recognize myself for five minutes for an opening statement. Every year some four thousand children are sent across a state line to live in a facility that their own caseworker has never seen.

    Ms. Delacroix-Hunt [continuing in the Chair]. I thank the chairman, who has had to step out. Mr. Pruitt, you are recognized.

    Mr. Pruitt of Dakota Bluffs. Thank you, Madam Chair. Dr. Vance, how many facilities did your office visit?

    Dr. Vance. We visited thirty-one, sir, out of one hundred and eighteen.

    Mr. Pruitt of Ohio Falls. If my namesake will yield for a second.

    Mr. Pruitt of Dakota Bluffs. I yield.

    Mr. Pruitt of Ohio Falls. Were any of the thirty-one in my district?

    Dr. Vance [Office of the Inspector]. Two of them were, and both had been cited before.

    Ms. Tran (via Webex). Can you hear me? Good. I would ask Ms. Birdsong about the restraint figures.

    Ms. Birdsong. There were 702 restraints in the last quarter, in one facility.

    Ms. Tran (via Webex). Seven hundred and two in one quarter?

    Ms. Birdsong, general counsel. Yes, ma’am. That is what the log shows.

    Ms. Delacroix-Hunt (presiding). The gentlewoman’s time has expired.

    The Clerk. Mr. Ferro has asked that his statement be placed in the record.

    Ms. Delacroix-Hunt (presiding). Without objection, so ordered.

    Mr. Ferro [remote]. I appreciate that. I would only add that the compact was signed in 1960 and has no enforcement clause at all.

    Chairman Oberlin [resuming the Chair]. I thank the vice chair. We stand adjourned.

    [Whereupon, at 11:47 a.m., the subcommittee was adjourned.]
"""

NEW_ZEALAND = """\
FAMILIES AND CARE COMMITTEE
Hearing of evidence: Petition of Marama Te Huia
Transcript (uncorrected)
Thursday, 18 August 2022

Members: Hon. Barbara Kuipers (Chairperson), Dr. Anil Raman, Te Rangi Wharepapa, Simon O’Dowd

CHAIRPERSON (Hon. Barbara Kuipers): Tēnā koutou katoa. We’re here for the petition in the name of Marama Te Huia. Marama, the floor is yours for ten minutes.

TE HUIA, MARAMA (petitioner): Tēnā koe. I was moved fourteen times before I turned sixteen. I’m asking for one thing, that a child gets a letter saying why.

WHAREPAPA, TE RANGI (Independent—Tukirau): Kia ora, Marama. Did anyone ever tell you why, any of the fourteen times?

TE HUIA, MARAMA: Once. A lady in Palmerston told me it was the money.

RAMAN, Dr. ANIL (Unity—Eastern Bays): Thank you. To the agency: what does it cost to send a letter?

VAN RENSBURG, PIETER (Chief Social Worker): It’s not the cost of the letter. It’s whether the reasons are ones we’d want to put in writing.

RAMAN, Dr. ANIL: I think that might be the point of the petition.

O’DOWD, SIMON (Progress—Waikare) (by Zoom): You’re on mute. No, I’m on mute. Sorry. Is there a policy at all?

VAN RENSBURG, PIETER (Chief Social Worker): There’s a draft. It’s been a draft since 2016.

DEPUTY CHAIRPERSON (Dr. Anil Raman): The Chair has had to leave us for a flight, so I’ll finish off. Last question to Te Rangi.

WHAREPAPA, TE RANGI: [Speaks in te reo Māori]—[Interpreter] Who holds the file when the child turns eighteen?

VAN RENSBURG, PIETER: We do, for a hundred years.

TE HUIA, MARAMA (petitioner): I asked for mine. I got nine pages and most of them were black.

DEPUTY CHAIRPERSON (Dr. Anil Raman): Ngā mihi, Marama. That’s stayed with us. We’re adjourned.
"""

LORDS = """\
Select Committee on Children Far from Home
Corrected oral evidence

Tuesday 7 March 2023
10.35 am

Members present: Baroness Fairlie of Inch (The Chair); The Lord Bishop of Wensleymouth; Lord Ashworth of Kettlewell; Baroness Prynne; Lord Prynne of Stoke Abbas.

Evidence Session No. 4        Heard in Public        Questions 38 – 42

Witnesses
I: Professor Hilde Aagaard-Poole, Chair in Social Work, University of Marchester; Callum Reekie, Chief Executive, Kith.

Examination of witnesses
Professor Hilde Aagaard-Poole and Callum Reekie.

Q38 The Chair: Good morning and welcome. Could you say, briefly, what has changed since the Act?

Professor Hilde Aagaard-Poole: Very little, I fear. The duty is there, but nobody is charged with seeing that it is met.

Callum Reekie (Kith): I would put it more strongly. In Scotland there is at least a promise to break.

Q39 The Lord Bishop of Wensleymouth: Thank you. In my own diocese there are homes for children from seventy different councils. Who speaks for those children when the home closes?

Callum Reekie: In practice, the last adult who remembers their name.

Q40 Lord Ashworth of Kettlewell [Co-opted Member]: May I press Professor Aagaard-Poole? You say “very little” has changed. Have the numbers not gone down?

Professor Hilde Aagaard-Poole [Interruption]: I am so sorry; the bells. They went down in the pandemic, and they have gone up by a fifth since.

Baroness Prynne (Non-affiliated): Is that a fifth of the number or a fifth of the rate?

Professor Hilde Aagaard-Poole: Of the number. The rate is up by a sixth.

Q41 Lord Prynne of Stoke Abbas: I ought to say that Baroness Prynne and I are married, so the record had better keep us apart. What would one pound buy, if you had it to spend?

Callum Reekie (Chief Executive of Kith): A bed within twenty miles.

Q42 Baroness Prynne: And what would you stop doing, to pay for it?

Professor Hilde Aagaard-Poole (University of Marchester): I would stop buying beds at nine thousand pounds a week from people who have never met the child.

The Chair (Baroness Fairlie of Inch): On that note, thank you both very much.
"""

PANEL = """\
INDEPENDENT PANEL ON CHILDREN MISSING FROM CARE
Round table with practitioners, Leeds Road Library, 30 November 2016
Edited note of the discussion

Facilitator (Hannah Brook, Panel secretariat): Thanks for coming out in the rain. The rule is simple, say who you are the first time, and nobody outside gets a name they haven’t agreed to.

Participant A (residential worker, private home): I’ll start then. We’re told to ring the police at ten past eleven, on the dot, whoever it is and wherever they’ve gone.

Participant C (detective constable): And we’re told to grade it on what’s in that call, which is nothing.

Participant B (parent) – joined by phone: Can I just say, I’ve been rung at two in the morning by three different people asking me the same question.

Facilitator: What was the question?

Participant B (parent) – by phone: “Is she with you.” She’s never been with me. She’s on a full care order.

Participant A: We don’t have that on the sheet. We’ve a first name and a date of birth.

Participant D, independent reviewing officer: The sheet’s meant to be filled in by the social worker before the child arrives. In my cases I’d say it’s there one time in three.

Hannah Brook: One in three.

Participant D (IRO): And I’m being kind.

Participant C (DC, speaking personally): If I had the sheet I’d find half of them before midnight.

Care leaver 1 (aged 19): Nobody asks us. I went missing forty times and I was in the same chip shop.

Care leaver 2 [laughs]: Same. Different chip shop.

Facilitator (HB): Did anyone ever do the interview with you after, when you came back?

Care leaver 1: Twice. The man had the wrong name on his form, so I just said yes to everything.

Participant A (residential worker): I’ve got to be honest, I’ve done them in a car park.
"""

HOUSE_OLD = """\
Home Affairs and Safeguarding Sub-Committee
Oral evidence: Runaways and the police, HC 731
Wednesday 11 November 2009
Ordered by the House of Commons to be published on 11 November 2009.
Members present: Mr Geraint Pask (Chair); Mrs Lena Odell; Mr David Smith; Mr Gordon Smith; Dr Farrukh Nazir.
Questions 101-108
Witnesses: Chief Inspector Moira Strang, Northmoor Constabulary, Mr Leszek Wilk, Director, Open Doors, and Ms “Jo” (a former runaway), gave evidence.

Q101 Chairman: Chief Inspector, welcome. How many reports of missing children did your force take last year?
Chief Inspector Strang: We took 3,410, Chairman, for 960 children.
Q102 Mr David Smith (Aldley): Those are 960 different children?
Chief Inspector Strang: They are. Ninety of them account for half the reports.
Q103 Mr Gordon Smith (Penrose West): My hon. Friend has asked my question. What did the other half have in common?
Mr Wilk (speaking through his colleague): They had all been moved in the last month.
Chief Inspector Strang, Northmoor Constabulary: I do not recognise that.
Mr Wilk: It is in your own return.
Q104 Dr Nazir [in the absence of the Chairman, in the Chair]: May I ask Ms Jo whether anyone came to look for her?
Ms Jo (a former runaway): A policewoman did. She bought me a coffee and didn’t write anything down.
Q105 Mrs Odell: How old were you?
Ms Jo: Thirteen.
Q106 Mr Smith (Aldley): And did you go back to the home?
Ms Jo (inaudible at first): —for a day.
Q107 Mr Smith (Penrose West): One day?
Mr Leszek Wilk (Open Doors) (translated): She came to us the next evening.
Q108 Chairman (Mr Pask): I am sorry that I was called away. Is there anything that any of you would like to add?
Chief Inspector Strang (Northmoor Constabulary): Only that we have stopped calling them “runaways”.
Chairman: The Committee may wish to do the same.
"""

FILES = {
    "northern-assembly.txt": NORTHERN,
    "senedd-translation.txt": SENEDD,
    "inquest-screen.txt": INQUEST,
    "county-assembly.txt": KENYA,
    "council-call-in.txt": COUNCIL,
    "congress-two-pruitts.txt": CONGRESS,
    "surname-first.txt": NEW_ZEALAND,
    "lords-married.txt": LORDS,
    "round-table.txt": PANEL,
    "two-smiths-2009.txt": HOUSE_OLD,
}


def write(folder: Path) -> None:
    """Write the ten files of this kind into the folder."""
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode("utf-8"))
