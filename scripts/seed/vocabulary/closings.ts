/** Last sentences of an offer; `{corner}` is a place that neighbours know. */
export const OFFER_CLOSINGS: readonly string[] = [
  "Write me what you have in mind and we find a time.",
  "I answer in the evening, usually the same day.",
  "First time? Do not be shy, everybody was new once.",
  "Ring twice, the bell is moody.",
  "If I am away, my neighbour knows where everything is.",
  "We can meet near {corner} first, if you prefer.",
  "I speak slowly on request and laugh easily.",
  "Cancel without guilt, just tell me a day before.",
  "Children are welcome to come along.",
  "Step-free entrance; tell me what else you need.",
  "I only take on two at a time, so that it stays a pleasure.",
  "You find me near {corner} most days.",
  "I have done this for the community since it began.",
  "Masks on if you like; windows open anyway.",
];

/** Last sentences of a need. */
export const NEED_CLOSINGS: readonly string[] = [
  "Thank you for reading this far.",
  "Any evening works, and so do most weekends.",
  "I am happy to return the favour, just say how.",
  "We live near {corner}; the coffee is good.",
  "A message is enough, I call back.",
  "I would be grateful and I do not forget.",
  "If you know someone who knows someone, please tell them.",
  "I am flexible with the time, less so with stairs.",
  "Beginners are welcome, we figure it out together.",
  "We can meet near {corner} before you decide.",
  "No need to be perfect. Being there counts.",
  "I can come to you, or meet you half way.",
];
