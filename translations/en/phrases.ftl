## Phrases to say or to point at, at school and on the phone.
## .say is how the DUTCH sentence sounds to an English reader, stress in CAPITALS; same letters as in the glossary.

## At school

phrase-talk-hello = Good day. I have come to talk about my child.
    .say = khoo-dun-DAHKH. ik kom PRAH-tun OH-ver meyen KINT.

phrase-talk-interpreter = I speak little Dutch. May I have an interpreter?
    .say = ik sprayk WEYE-nukh NAY-der-lahnts. mahkh ik un TOLK?

phrase-talk-slowly = Could you speak slowly, please?
    .say = wilt ew LAHNG-zahm PRAH-tun, ahls-tew-BLEEFT?

phrase-talk-again = Could you say that again?
    .say = kunt ew daht nokh un KAYR ZEKH-khun?

phrase-talk-write-down = Could you write that down?
    .say = kunt ew daht OP-skhreye-vun?

phrase-talk-what-means = What does this word mean?
    .say = waht buh-TAY-kunt dit WOHRT?

phrase-talk-going-well = What is going well with my child?
    .say = waht khaht er KHOOT met meyen kint?

phrase-talk-help-home = How can I help at home?
    .say = hoo kahn ik TOWS HEL-pun?

phrase-talk-why-advice = Why does my child get this advice?
    .say = wah-ROM kreyekht meyen kint dit ahd-VEES?

phrase-talk-disagree = I do not agree with this advice.
    .say = ik ben ut NEET AYNS met dit ahd-VEES.

phrase-talk-time = I want to think about this at home.
    .say = ik wil heer TOWS OH-ver NAH-den-kun.

phrase-talk-again-when = When will we talk about this again?
    .say = wah-NAYR PRAH-tun weye heer wayr OH-ver?

## When you call for help

phrase-call-no-name = I do not want to say my name yet.
    .say = ik wil meyen NAHM nokh NEET ZEKH-khun.

phrase-call-advice = I only want to ask for advice.
    .say = ik wil ah-LAYN ahd-VEES VRAH-khun.

phrase-call-cost = Does this cost money?
    .say = kost dit KHELT?

phrase-call-what-happens = What happens after this talk?
    .say = waht khuh-BURT er nah dit khuh-SPREK?
