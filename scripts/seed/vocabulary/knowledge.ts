import { things, type Vocabulary } from "./vocabulary.ts";

export const knowledge: Vocabulary = {
  slug: "knowledge",
  things: things(
    "tax forms|tax forms|skill:tax",
    "tenants' rights|tenants' rights|skill:tenancy",
    "a thesis|theses and essays|skill:proofreading",
    "local history|local history walks|skill:history",
    "statistics|statistics for humans|skill:statistics",
    "a job application|job applications|skill:applications",
    "edible plants|edible plants|skill:plants",
    "asylum papers|asylum papers|skill:asylum",
    "family archives|family archives|skill:archives",
    "starting a cooperative|starting a cooperative|skill:cooperative",
    "school mathematics|school mathematics|skill:mathematics",
    "the night sky|the night sky|skill:astronomy",
  ),
  offerTitles: [
    "Ask me about {one}",
    "{Many}: what I know, I share",
    "An evening about {one}",
    "I help with {one}",
    "{Many}, explained by {corner}",
  ],
  offerStories: [
    "I have been through it four times myself and kept notes. They are yours too.",
    "I worked with this for a living. Now I answer questions, one at a time and to the end.",
    "Bring what you have, however messy. We sort it on the table first.",
    "Questions in any order, no shame in any of them. I say so when I do not know.",
  ],
  needTitles: [
    "Questions about {one}",
    "Who knows about {one}?",
    "Help me understand {one}",
    "{One}: could somebody explain?",
    "Looking for advice on {one}",
  ],
  needStories: [
    "I have read the official page three times and know less each time.",
    "The deadline is at the end of the month and I would like a second pair of eyes.",
    "I am writing something for our community and want to get it right.",
    "I learn best by asking. An hour, by {corner} if that suits you.",
  ],
  units: ["Hour", "Once"],
  price: [2, 10],
  capacity: 0,
};
