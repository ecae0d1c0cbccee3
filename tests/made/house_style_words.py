"""The words of three invented evidence sessions, as short scripts that `tests.made.house_style_oral` reads.

A script's lines: ``@ 2`` begins panel 2 · ``? Label > words`` is a numbered question · ``- Label > words`` is
a turn without a number · ``+ words`` is a further paragraph of the same turn · ``! words`` is a direction on a
line of its own · ``% Name`` says who is in the chair from here on · ``^`` ends the page. ``¦`` before a word asks the press to begin
a line with it where that is possible; a soft hyphen marks where a word may be broken.
Every name, place, body and fact is invented.
"""

from __future__ import annotations

FIRST = """
% Dame Ruth Okafor
@ 1
? Chair > Good morning, and thank you for coming through the snow. For the record, would each of you say who you are and where you are from? Mr Hale, perhaps you would go first.
- Mr Hale > I am Peter Hale. I run Marsh Valley District Council, which has 61,000 residents and eleven rivers, none of which keeps to its bed.
- Dr Lacaze > Zoë Lacaze. I teach hydrology at Brantham, and for nine winters I have kept the gauges on the upper Tarn.
- Councillor Mbeki > Joyce Mbeki, portfolio holder for resilience on Tarnside Town Council. I am also the person whose kitchen was on the news.
? Chair > We were sorry to see that. Let us start with the night of 5 December. How much warning did people in Tarnside have?
- Councillor Mbeki > On paper, four hours. In my street it was twenty minutes, because the message went to landlines and the exchange was the first thing to go under water. By the time the siren sounded I was standing in it.
+ One thing: we never had a list of who could not climb the stairs. The neighbours did that from memory, and memory is not a plan.
- Mr Hale > I would not quarrel with the twenty minutes. Our log says that the first call reached the town at 11.52 pm; the river came over the quay at ten past twelve.
? Helen Hale > I should say that the witness and I are not related, as far as either of us knows. Mr Hale, what did your council do in the four hours that it did have?
- Mr Hale > We opened two rest centres and sent three vans. We also rang the care homes, in the order in which they appear in the telephone book—which, I accept, is not an order of need.
? Helen Hale > In alphabetical order?
- Mr Hale > Yes.
? Siân Prosser > Dr Lacaze, your submission says that the gauges told you at breakfast what the town learned at midnight. Is that fair to the people on duty?
- Dr Lacaze > It is fair to the people and unfair to the system. A gauge at Upper Tarn crossed its amber line at 7.40 in the morning. That reading went to a screen in Selwick which nobody is paid to watch at weekends. The science is not the weak link; the weak link is the sentence that somebody has to write at the end of it.
+ 2013 was no different. ¦2009 was no different either. We have an evidence-¦based forecast and a custom-¦based warning, and the two are introduced to one another only when the water arrives.
- Siân Prosser > Forgive me, but was the amber line itself in the right place?
- Dr Lacaze > Probably not. It was set in 1987, before the car park.
? Mr Frayne > What would it cost to put that right?
- Dr Lacaze > To re-survey one gauge is about £4,200. There are thirty-one on the Tarn, so call it £130,000 for the river; that is less than the town spent on skips in January.
- Mr Hale > May I add to that? Our share of the clean-up was £2.3 million, of which we have had £600,000 back. An imple­¦mentation budget of £130,000 would not keep me awake.
? Chair > Let me press you on that phrase, because we have heard it before. When you talk of implementation, who would implement it?
- Mr Hale > The district would, if the Rivers Agency let us read its data. At present I see the same web page as everybody else, fifteen minutes late.
! [Interruption.]
- Chair > I am told that the bell is a test and that we may stay where we are. Please go on.
- Mr Hale > I had nearly finished. Fifteen minutes is a long time on a river that rises a metre in an hour.
? Helen Hale > Councillor Mbeki, can I ask about the siren? Some people wrote to us to say that it frightened more people than it helped.
- Councillor Mbeki > They are right to say that it is frightening. It was bought to frighten the Luftwaffe. But I counted, afterwards, and of forty-four households on the quay thirty-eight moved something upstairs because of that noise, and nine because of a text message. I know which I would keep.
+ Q5 of our own survey asked people what they would miss most. They did not say the siren; they said the woman who used to ring round, Mrs Tolley, who died in 2011 and was never replaced.
? Mr Frayne > Is there a single document that tells a small town what to do?
- Councillor Mbeki > There are five. I have brought them. They disagree about who is in charge, and they disagree on the following points:
+ 1. whether a town council may open a school out of hours;
+ 2. whether a flood warden may stop traffic; and
+ 3. who pays for the sandbags, which is where every meeting ends.
+ I would burn four of them and put my name to the fifth, almost whichever it was.
- Mr Hale > I wrote one of the five, so I shall say nothing.
@ 2
? Chair > Welcome to our second panel. You have heard what was said. Would you introduce yourselves and then tell us what you would have done differently?
- Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham > I direct operations for the Flood Wardens’ Network: 2,900 volunteers, most of them over sixty and all of them stubborn. What I would have done differently is to ring us.
- Owen Strand > Owen Strand from Beacon Alerts. We make the app that 14% of Tarnside had and 3% had switched on.
? Siân Prosser > Three per cent? Why so few?
- Owen Strand > Because we cried wolf. In the autumn the app sent nineteen alerts for that postcode, and it rained on two of those days. “People don’t ignore warnings,” as one of our testers put it, “they learn them.” After the fourth false alert half of our users had silenced us, and I would have done the same.
? Siân Prosser > So the fault was in the forecast?
- Owen Strand > No—in us. The forecast came with a probability and we threw it away, since a number does not fit on a lock screen. We have since put it back: “seven in ten” is nine characters, and it fits.
- Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham > If I may, a warden with a good pair of boots carries a probability in her head. She knows that when the Tarn is over the second step of the church it will be in the High Street by teatime. Nobody has ever asked her to write that down.
? Helen Hale > How are your volunteers trained?
- Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham > Two evenings and a laminated card. I am proud of the card. The two evenings are paid for by raffles, and last year the raffle raised £312.
+ Note: the training of a retained firefighter costs the county some £8,000. I don’t say that we need that. I say that there is a number between £8,000 and a raffle.
? Mr Frayne > Would you accept a statutory duty, Colonel, if the money came with it?
- Lieutenant Colonel Alexandra Featherstonehaugh-¦Wyndham > I would accept the duty on Monday and argue about the money on Tuesday. But I must warn the Committee that volunteers who are told they must are not the same people as volunteers who are asked if they would. We lost a third of our wardens in Selwick in the month after the council sent them a contract.
? Helen Hale > Owen Strand, does your company share its data with the wardens?
- Owen Strand > We would like to. Our lawyers think that a list of phones at risk is personal data, and the wardens’ lawyer is the colonel’s brother-in-law. He thinks so too.
- Helen Hale > Have you asked the regulator?
- Owen Strand > In March. We are still waiting for an answer.
? Chair > If you could each have one thing from the Government, what would it be? A short answer, please.
- Owen Strand > A standard. One format for a warning, so that a town with no money can receive what a city can.
- Lieutenant Colonel Alexandra Featherstonehaugh-Wyndham > A telephone number that somebody answers.
? Chair > That is admirably short. Thank you both; we shall reflect on it.
"""

SECOND = """
% Colin Brandt
@ 1
? Chair > Order. Dame Ruth sends her apologies; she is stranded, fittingly, on the wrong side of a ford. Professor Fouquet, what makes a person leave the house?
- Professor Fouquet > Seldom a warning. I have interviewed four hundred households in six countries, and what moves people is to see another person move. A warning starts a conversation on the doorstep, and it is the conversation which evacuates the street.
^
+ That matters for policy. If you send a message to each household separately, on its own device, you have abolished the doorstep.
- Martha Quill > I agree with nearly all of that, and I disagree with the end of it. The wording matters more than the channel. We took the eleven standard messages of the Rivers Agency to people whose reading age is nine, which is one adult in six. Not one of the eleven was understood as its author meant it.
? Siân Prosser > Can you give us an example of the wording?
- Martha Quill > “Be prepared to take action to mitigate inundation.” A man in Lower Marsh told me that he thought it was about his insurance. We suggested “The river is coming. Go upstairs now.”
- Professor Fouquet > With respect, “now” is a word that one can use once.
? Siân Prosser > Once a night, or once in a lifetime?
- Professor Fouquet > Once a winter, according to our figures. After a second “now” that comes to nothing, the share of people who act falls from 62% to 19%. It recovers slowly: about five years, if nothing else goes wrong.
? Mrs Lytton > I represent a consti­¦tuency where a good many older people have no mobile telephone, and do not want one. What have you to say to them?
- Martha Quill > I would say that they are quite right, and that the loudspeaker van is cheap. It is odd that we withdrew the vans in the same year in which we found that a third of the valley had no signal.
? Mrs Lytton > Who withdrew them?
- Martha Quill > The county. It saved €19,000—I am sorry, pounds; I have been working in Ghent. £19,000.
? Chair > Professor, should warnings be tested on the public before they are used?
- Professor Fouquet > Of course. One would not release a medicine untested. A warning is a thing which you administer to frightened people in the dark, and we have no trial of any kind, not even a small one, for any message that is in use in this country to-day.
+ I do not blame the fore­¦casters. Their training is in physics. No one has told them that the last hundred metres of a forecast are made of grammar.
? Mr Frayne > What does good look like, and where is it?
- Professor Fouquet > In the Ardennes there is a village with a bell. One stroke means look at the river; two mean help your neighbour; three mean go. Everybody above the age of four can tell you this. It cost nothing because they already had the bell.
- Martha Quill > And because there was already somebody to ring it. I don’t think that we should forget that part.
@ 2
? Chair > Let us move on to what happens when the water goes down. Ms Onslow, your members paid out £41 million after December. Was it enough?
- Ms Onslow > It was what the policies said. Whether it was enough is another matter. Some 23% of households on the quay had no contents cover, nearly all of them tenants.
- Canon Aldous > We met those tenants. Our fund gave £200 to each family, in cash, on the third day, and what they bought was school shoes.
? Mrs Lytton > Ms Onslow, do insurers send warnings of their own?
- Ms Onslow > Four of our twelve members do. They know where the policies are, so their messages are well aimed; they also know that a sofa upstairs is a sofa they do not have to replace. I see nothing wrong in that motive.
? Mrs Lytton > Is there a risk that those without insurance will be warned last?
- Ms Onslow > There is, and I would be misleading you if I said that we had solved it. A market warns its customers.
- Canon Aldous > Then somebody must warn the rest, in your constituency and everybody else’s. In my experience it is the same six people in any village, and at least two of them are churchwardens.
? Siân Prosser > Canon, you told the local paper that the response was “a triumph of kindness over organisation”. Would you care to expand upon that?
- Canon Aldous > I regret the phrase, because people took it as praise. I meant that kindness was all that there was. By the second night we had eleven hundred sandwiches and no one who knew the name of the woman at number ¦9, who uses oxygen. She was found by a boy delivering newspapers.
? Mr Frayne > What would organisation have cost?
- Canon Aldous > A notebook.
? Chair > And who, in your view, should keep that notebook?
- Canon Aldous > Not the Church. We would lose it.
- Ms Onslow > I think it has to be the district council, with the consent of each person in it. We have something similar for customers who depend on electrical equipment: there are about 6,400 names on it, and we check it twice a year.
@ 3
? Chair > Mr Nwosu, you have been patient. You are responsible for forecasting at the Rivers Agency. You have heard that on 5 December an amber reading was not seen for sixteen hours. Is that true?
- Gareth Nwosu > It is true, and I apologise for it without qualification. The weekend desk was cut in 2012. We had an alarm, but the alarm went to a mailbox, and the mailbox was full.
? Siân Prosser > Full of what?
- Gareth Nwosu > Of alarms. Our forecasters had stopped counting.
? Siân Prosser > Has that been put right?
- Gareth Nwosu > The mailbox has gone. There are now two people on the desk, day and night, and since 1 January every amber reading is telephoned to the district within ten minutes. I can tell the Committee that there have been fourteen of them and the slowest took eight minutes.
? Mr Frayne > Why can the districts not see your data for themselves?
- Gareth Nwosu > The honest answer is that our licence for the radar forbids us to pass it on. The gauges are ours and we could open them tomorrow. We have been cautious because raw gauges are often wrong: a branch, a swan, a child with a stick. I now think that we were too cautious, and I would sooner answer for a swan than for a silence.
- Chair > That is a good line with which to end, but I have one more.
? Chair > Will you write to us with the date on which the gauges will be open?
- Gareth Nwosu > I will write to the Committee by the end of the month.
"""

THIRD = """
% Dame Ruth Okafor
@ 1
? Chair > I welcome two doctors who share a surname and a practice area. For the benefit of those who keep the record, please give your first names when you begin.
- Dr Joan Hale > Joan Hale, medical director of the community trust. I am the elder.
- Dr Simon Hale > Simon Hale, from the surgery at Lower Marsh. I am not her brother, whatever it says in the parish magazine.
? Siân Prosser > How many people in the valley depend on equipment at home?
- Dr Joan Hale > Two hundred and eighteen on the night in question. We know that number because we counted in January; on the night itself we did not know it. It was held in five systems, and the fullest of them was a card index.
- Dr Simon Hale > My card index, I am afraid.
? Mr Frayne > Why could the council not be given the list?
- Dr Hale > Because nobody could tell us that it was lawful, and we asked three times.
- Dr Simon Hale > To be precise, we were told that it was neither lawful nor unlawful but “under review”. A patient of mine spent nine hours in a loft. I’d have handed over the cards there and then had there been anybody at the other end of the telephone.
? Siân Prosser > Do patients object to being on such a list?
- Dr Joan Hale > We asked all two hundred and eighteen. Two hundred and five said yes at once, nine wanted to know who would see it, and four said no. That is a better rate of consent than we get for flu vaccination. I think the fear of the list is felt mostly by those who would not be on it.
? Mr Frayne > Is there anything that you would not share?
- Dr Simon Hale > Diagnoses. A warden does not need to know why someone cannot climb the stairs, only that she can’t. A first name, an address, a tick in a box: that would have been quite enough, and it would fit on the back of the warden’s card.
! In the absence of the Chair, Colin Brandt was called to the Chair.
% Colin Brandt
@ 2
? Chair > Dame Ruth has been called to the House. Minister, thank you for coming. The Committee has been told repeatedly that nobody is in charge. Who is?
- Caroline Ashdown > In law, the district council leads on recovery, the Rivers Agency warns, and the police co-ordinate until the water falls. I accept that it does not feel like that on a staircase at midnight.
- Mr Dunmore > There is guidance. It was last revised in 2010.
? Helen Hale > We have counted five sets of guidance. Which one did you mean?
- Mr Dunmore > The fifth, I hope.
- Caroline Ashdown > We shall withdraw the other four. I can give that undertaking to-day: one document, of no more than ten pages, before next winter. If it runs to eleven I shall expect to be invited back.
? Mrs Lytton > Minister, would you support a duty on districts to keep a register of people who would need help to leave their homes?
- Caroline Ashdown > I support the register. I am not yet persuaded of the duty. Some districts do this very well with no duty at all, and I would want to understand why before I legislate for those that do not.
? Mrs Lytton > When will you be persuaded, or not?
- Caroline Ashdown > When we have the results of the three pilots, which report in September. They cost £75,000 between them: that is small money, and I should like to spend it before I spend anything larger.
? Siân Prosser > The colonel of the flood wardens asked us for a telephone number that somebody answers. Can she have one?
- Caroline Ashdown > Yes. I gather that there is a number already, and that it is answered between nine and five. The river does not keep office hours; I have asked Mr Dunmore to see to it.
- Mr Dunmore > I have it in hand. ¦1 April is the date that we are working to.
? Helen Hale > May I return to the wording of warnings? We heard that not one of eleven messages was understood. Did your Department test them?
- Mr Dunmore > No. They were cleared by lawyers—twice—and by the press office, and I am told that the Welsh is excellent.
- Caroline Ashdown > I read them last night, aloud, to my mother. She said that whoever wrote them had never been wet. We’ll test every one of the eleven on the ¦public before the end of the year, and we will publish what we find, even if it is embarrassing.
? Chair > I am grateful to you both. Order, order.
"""
