import { things, type Vocabulary } from "./vocabulary.ts";

export const gardening: Vocabulary = {
  slug: "gardening",
  things: things(
    "a hedge|hedges|skill:pruning equipment:hedge-trimmer",
    "an apple tree|fruit trees|skill:pruning equipment:ladder",
    "a vegetable bed|vegetable beds|skill:planting equipment:spade",
    "a balcony|balcony gardens|skill:planting",
    "a compost heap|compost|skill:composting",
    "a lawn|lawns|skill:mowing equipment:mower",
    "tomato seedlings|tomato seedlings|skill:seedlings",
    "a beehive|beehives|skill:beekeeping",
    "a watering round|watering while you are away|skill:watering",
    "a raised bed|raised beds|skill:building equipment:drill",
  ),
  offerTitles: [
    "Green hands for {one}",
    "I look after {many}",
    "{Many}: let me help",
    "Together we start {one}",
    "{Many} near {corner}, with pleasure",
  ],
  offerStories: [
    "I grew up on a farm and now have only a window sill. Lend me your soil.",
    "I prune with care and sweep up after myself. Own tools, own gloves.",
    "I bring seeds that I saved and take no more than a lettuce home.",
    "We do it together, and you know how next year. Saturdays are best.",
  ],
  needTitles: [
    "Help with {one}",
    "Who knows about {many}?",
    "{One} is getting the better of me",
    "Looking for someone to help with {one}",
    "{One}: advice and two hands wanted",
  ],
  needStories: [
    "My back says no and the weeds say yes. Half a day would make a difference.",
    "We took over the plot near {corner} and have more will than knowledge.",
    "I am away for two weeks in the hot month. Eat whatever ripens.",
    "It was the neighbour's pride and I do not want to let it die.",
  ],
  units: ["Hour", "Once"],
  price: [2, 9],
  capacity: 0,
};
