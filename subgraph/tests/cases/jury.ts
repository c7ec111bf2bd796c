import type { Case, TestEvent } from "../case.ts";
import { contracts, log } from "../case.ts";
import {
  ACTION,
  AGREEMENT,
  AMAL,
  birth,
  COMMUNITY,
  founding,
  joined,
  LENA,
  moved,
  published,
  STRANGER,
  terms,
  word,
} from "../world.ts";

const MIRA = "0x0000000000000000000000000000000000000011";
const NOOR = "0x0000000000000000000000000000000000000012";
const OMAR = "0x0000000000000000000000000000000000000013";
const JURY = contracts.jury;
const MEDIATOR = contracts.mediatorArbitrator;
const DISPUTE = `${JURY}${word(1)}`;
const dispute = (fields: string, id = DISPUTE) => `{ dispute(id: "${id}") { ${fields} } }`;

const jury = (name: string, params: TestEvent["params"]) => log(name, { disputeID: "1", ...params }, "jury");
const mediator = (name: string, params: TestEvent["params"]) =>
  log(name, { disputeID: "7", ...params }, "mediatorArbitrator");

const enrolled = [MIRA, NOOR, OMAR].flatMap((juror) => [
  joined(juror),
  log("JurorEnrolled", { community: COMMUNITY, juror }),
]);
const bound = (arbitrator: string) => [
  ...founding,
  published(),
  terms({ arbitrator, choices: "101", rulingWindow: "86400" }),
  moved(ACTION.Open, LENA, "Active"),
];
const raised = (arbitrator: string, disputeID: string, fee = "30") => [
  moved(ACTION.Dispute, LENA, "Disputed"),
  log("DisputeRaised", { id: AGREEMENT, arbitrator, disputeID, by: LENA, rulingBy: "99000", fee }),
];
const created = [
  jury("DisputeCreation", { arbitrable: contracts.agreements }),
  jury("DisputeCreated", {
    arbitrable: contracts.agreements,
    community: COMMUNITY,
    choices: "101",
    jurors: "3",
    commitSeconds: "3600",
    revealSeconds: "7200",
    appealSeconds: "10800",
    feePerJuror: "10",
  }),
  jury("DrawRequested", { round: "0", seedBlock: "5", poolSize: "3" }),
];
const drawn = [
  ...[MIRA, NOOR, OMAR].map((juror) => jury("JurorDrawn", { round: "0", juror })),
  jury("RoundStarted", { round: "0", jurors: "3", commitBy: "5600", revealBy: "12800" }),
];
const commitment = `0x${"cc".repeat(32)}`;
const seats = (fields: string) => dispute(`seats { juror { id } ${fields} }`);

export const juries: readonly Case[] = [
  {
    name: "a jury's dispute is told from its making to its end",
    blocks: [
      birth,
      { timestamp: 1000, events: [...bound(JURY), ...enrolled] },
      { timestamp: 1500, events: [...created, ...raised(JURY, "1")] },
      { timestamp: 2000, events: drawn },
      {
        timestamp: 2100,
        events: [
          jury("Committed", { round: "0", juror: MIRA, commitment }),
          jury("Committed", { round: "0", juror: NOOR, commitment }),
          jury("Recused", { round: "0", juror: OMAR, replaced: false }),
          jury("PhaseChanged", { round: "0", phase: "2", until: "9300" }),
        ],
      },
      {
        timestamp: 2200,
        events: [
          jury("Revealed", { round: "0", juror: MIRA, choice: "51" }),
          jury("FeeCredited", { account: MIRA, amount: "10" }),
          jury("Revealed", { round: "0", juror: NOOR, choice: "0" }),
          jury("FeeCredited", { account: NOOR, amount: "10" }),
          jury("RulingGiven", { round: "0", votes: "2", ruling: "51", byJury: true }),
          jury("PhaseChanged", { round: "0", phase: "3", until: "13000" }),
        ],
      },
      {
        timestamp: 14000,
        events: [
          log("Ruling", { arbitrator: JURY, disputeID: "1", ruling: "51" }),
          log("RulingRecorded", { id: AGREEMENT, ruling: "51" }),
          jury("RulingExecuted", { ruling: "51", delivered: true }),
          jury("FeesWithdrawn", { account: MIRA, to: STRANGER, amount: "10" }),
        ],
      },
      { timestamp: 14100, events: [moved(ACTION.Rule, STRANGER, "Closed", "500", "500")] },
    ],
    assertions: [
      {
        query: dispute(
          "kind disputeID arbitrable agreement { id dispute { id } ruling rulingBy state held } raisedBy { id } choices fee community { id disputeCount jurorCount } jurors commitSeconds revealSeconds appealSeconds feePerJuror mediator { id } phase until round ruling delivered withdrawn raisedAt endedAt",
        ),
        expected: {
          dispute: {
            kind: "Jury",
            disputeID: "1",
            arbitrable: contracts.agreements,
            agreement: {
              id: AGREEMENT,
              dispute: { id: DISPUTE },
              ruling: "51",
              rulingBy: "99000",
              state: "Closed",
              held: "0",
            },
            raisedBy: { id: LENA },
            choices: "101",
            fee: "30",
            community: { id: COMMUNITY, disputeCount: 1, jurorCount: 3 },
            jurors: 3,
            commitSeconds: "3600",
            revealSeconds: "7200",
            appealSeconds: "10800",
            feePerJuror: "10",
            mediator: null,
            phase: "Ended",
            until: null,
            round: 0,
            ruling: "51",
            delivered: true,
            withdrawn: false,
            raisedAt: "1500",
            endedAt: "14000",
          },
        },
      },
      {
        query: dispute(
          "rounds { number seedBlock poolSize drawCount size startedAt commitBy revealBy committedCount revealedCount votes ruling byJury endedAt requestedAt }",
        ),
        expected: {
          dispute: {
            rounds: [
              {
                number: 0,
                seedBlock: "5",
                poolSize: "3",
                drawCount: 1,
                size: 3,
                startedAt: "2000",
                commitBy: "5600",
                revealBy: "9300",
                committedCount: 2,
                revealedCount: 2,
                votes: "2",
                ruling: "51",
                byJury: true,
                endedAt: "2200",
                requestedAt: "1500",
              },
            ],
          },
        },
      },
      {
        query: seats("status commitment choice replaced drawnAt committedAt revealedAt recusedAt"),
        expected: {
          dispute: {
            seats: [
              {
                juror: { id: MIRA },
                status: "Revealed",
                commitment,
                choice: "51",
                replaced: null,
                drawnAt: "2000",
                committedAt: "2100",
                revealedAt: "2200",
                recusedAt: null,
              },
              {
                juror: { id: NOOR },
                status: "Revealed",
                commitment,
                choice: "0",
                replaced: null,
                drawnAt: "2000",
                committedAt: "2100",
                revealedAt: "2200",
                recusedAt: null,
              },
              {
                juror: { id: OMAR },
                status: "Recused",
                commitment: null,
                choice: null,
                replaced: false,
                drawnAt: "2000",
                committedAt: null,
                revealedAt: null,
                recusedAt: "2100",
              },
            ],
          },
        },
      },
      {
        query: "{ feeCredits { account { id } arbitrator amount } }",
        expected: {
          feeCredits: [
            { account: { id: MIRA }, arbitrator: JURY, amount: "0" },
            { account: { id: NOOR }, arbitrator: JURY, amount: "10" },
          ],
        },
      },
    ],
  },
  {
    name: "a jury drawn again after an appeal is a round of its own, and a settlement ends it",
    blocks: [
      birth,
      { timestamp: 1000, events: [...bound(JURY), ...enrolled] },
      { timestamp: 1500, events: [...created, ...raised(JURY, "1")] },
      { timestamp: 2000, events: drawn },
      {
        timestamp: 2100,
        events: [
          jury("Recused", { round: "0", juror: OMAR, replaced: true }),
          jury("DrawRequested", { round: "0", seedBlock: "9", poolSize: "4" }),
        ],
      },
      {
        timestamp: 2300,
        events: [
          jury("Appealed", { appellant: AMAL, fee: "70" }),
          jury("DrawRequested", { round: "1", seedBlock: "12", poolSize: "8" }),
        ],
      },
      {
        timestamp: 2400,
        events: [
          moved(ACTION.Settle, AMAL, "Closed", "600", "400"),
          jury("FeeCredited", { account: AMAL, amount: "70" }),
          jury("DisputeWithdrawn", {}),
        ],
      },
    ],
    assertions: [
      {
        query: dispute("appellant { id } appealedAt round phase until withdrawn delivered ruling endedAt"),
        expected: {
          dispute: {
            appellant: { id: AMAL },
            appealedAt: "2300",
            round: 1,
            phase: "Ended",
            until: null,
            withdrawn: true,
            delivered: null,
            ruling: null,
            endedAt: "2400",
          },
        },
      },
      {
        query: dispute("rounds { number seedBlock drawCount endedAt }"),
        expected: {
          dispute: {
            rounds: [
              { number: 0, seedBlock: "9", drawCount: 2, endedAt: "2300" },
              { number: 1, seedBlock: "12", drawCount: 1, endedAt: "2400" },
            ],
          },
        },
      },
      {
        query: `{ settlements { by { id } proposal { id } toProvider toPayer at } }`,
        expected: {
          settlements: [{ by: { id: AMAL }, proposal: null, toProvider: "600", toPayer: "400", at: "2400" }],
        },
      },
    ],
  },
  {
    name: "a mediator's dispute ends with the ruling, or without one",
    blocks: [
      birth,
      { timestamp: 1000, events: bound(MEDIATOR) },
      {
        timestamp: 1500,
        events: [
          mediator("DisputeCreation", { arbitrable: contracts.agreements }),
          mediator("DisputeCreated", {
            arbitrable: contracts.agreements,
            mediator: MIRA,
            choices: "101",
            fee: "30",
          }),
          ...raised(MEDIATOR, "7"),
          log("EvidenceSubmitted", { id: AGREEMENT, by: AMAL, uri: "ipfs://photo", hash: commitment }),
        ],
      },
      {
        timestamp: 1600,
        events: [
          mediator("FeeCredited", { account: MIRA, amount: "30" }),
          log("Ruling", { arbitrator: MEDIATOR, disputeID: "7", ruling: "101" }),
          log("RulingRecorded", { id: AGREEMENT, ruling: "101" }),
          mediator("RulingGiven", { mediator: MIRA, ruling: "101", delivered: true }),
          mediator("FeesWithdrawn", { account: MIRA, to: MIRA, amount: "30" }),
        ],
      },
      {
        timestamp: 1700,
        events: [
          mediator("DisputeCreated", {
            disputeID: "8",
            arbitrable: STRANGER,
            mediator: MIRA,
            choices: "2",
            fee: "0",
          }),
          mediator("DisputeWithdrawn", { disputeID: "8" }),
        ],
      },
    ],
    assertions: [
      {
        query:
          "{ disputes(orderBy: disputeID) { disputeID kind mediator { id } agreement { id } phase ruling delivered withdrawn endedAt fee } }",
        expected: {
          disputes: [
            {
              disputeID: "7",
              kind: "Mediator",
              mediator: { id: MIRA },
              agreement: { id: AGREEMENT },
              phase: null,
              ruling: "101",
              delivered: true,
              withdrawn: false,
              endedAt: "1600",
              fee: "30",
            },
            {
              disputeID: "8",
              kind: "Mediator",
              mediator: { id: MIRA },
              agreement: null,
              phase: null,
              ruling: null,
              delivered: null,
              withdrawn: true,
              endedAt: "1700",
              fee: "0",
            },
          ],
        },
      },
      {
        query:
          "{ evidences { agreement { id } dispute { disputeID } by { id } uri hash at } feeCredits { amount } }",
        expected: {
          evidences: [
            {
              agreement: { id: AGREEMENT },
              dispute: { disputeID: "7" },
              by: { id: AMAL },
              uri: "ipfs://photo",
              hash: commitment,
              at: "1500",
            },
          ],
          feeCredits: [{ amount: "0" }],
        },
      },
    ],
  },
  {
    name: "a stranger's arbitrator, whatever it counts by, is known from the agreement alone",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [...bound(STRANGER), ...raised(STRANGER, (2n ** 256n - 1n).toString(), "5")],
      },
      {
        timestamp: 1600,
        events: [
          log("Ruling", { arbitrator: STRANGER, disputeID: (2n ** 256n - 1n).toString(), ruling: "0" }),
          log("RulingRecorded", { id: AGREEMENT, ruling: "0" }),
        ],
      },
      { timestamp: 1700, events: [moved(ACTION.Rule, STRANGER, "Closed", "500", "500")] },
    ],
    assertions: [
      {
        query: dispute(
          "kind arbitrator disputeID arbitrable choices fee phase community { id } ruling withdrawn endedAt",
          `${STRANGER}${"f".repeat(64)}`,
        ),
        expected: {
          dispute: {
            kind: "Other",
            arbitrator: STRANGER,
            disputeID: (2n ** 256n - 1n).toString(),
            arbitrable: contracts.agreements,
            choices: "101",
            fee: "5",
            phase: null,
            community: null,
            ruling: "0",
            withdrawn: false,
            endedAt: "1700",
          },
        },
      },
    ],
  },
  {
    name: "a dispute that nobody knows of is left aside, and so are its jurors",
    blocks: [
      birth,
      {
        events: [
          ...drawn,
          jury("DrawRequested", { round: "0", seedBlock: "5", poolSize: "3" }),
          jury("Committed", { round: "0", juror: MIRA, commitment }),
          jury("Revealed", { round: "0", juror: MIRA, choice: "1" }),
          jury("Recused", { round: "0", juror: MIRA, replaced: true }),
          jury("PhaseChanged", { round: "0", phase: "2", until: "1" }),
          jury("RulingGiven", { round: "0", votes: "1", ruling: "1", byJury: true }),
          jury("Appealed", { appellant: AMAL, fee: "0" }),
          jury("RulingExecuted", { ruling: "1", delivered: false }),
          jury("DisputeWithdrawn", {}),
          mediator("RulingGiven", { mediator: MIRA, ruling: "1", delivered: false }),
          mediator("DisputeWithdrawn", {}),
          log("JurorEnrolled", { community: STRANGER, juror: MIRA }),
          log("JurorResigned", { community: STRANGER, juror: MIRA }),
          log("DisputeRaised", {
            id: AGREEMENT,
            arbitrator: JURY,
            disputeID: "1",
            by: LENA,
            rulingBy: "1",
            fee: "0",
          }),
          log("Ruling", { arbitrator: JURY, disputeID: "1", ruling: "1" }),
          log("RulingRecorded", { id: AGREEMENT, ruling: "1" }),
          log("EvidenceSubmitted", { id: AGREEMENT, by: AMAL, uri: "", hash: commitment }),
        ],
      },
    ],
    assertions: [
      {
        query: "{ disputes { id } juryRounds { id } jurorSeats { id } jurors { id } evidences { id } }",
        expected: { disputes: [], juryRounds: [], jurorSeats: [], jurors: [], evidences: [] },
      },
      { query: "{ _meta { hasIndexingErrors } }", expected: { _meta: { hasIndexingErrors: false } } },
    ],
  },
  {
    name: "jurors enrol, resign, are struck and come back",
    blocks: [
      birth,
      { timestamp: 1000, events: [...founding, ...enrolled] },
      {
        timestamp: 1100,
        events: [
          log("JurorResigned", { community: COMMUNITY, juror: MIRA }),
          log("JurorStruck", { community: COMMUNITY, juror: NOOR }),
          log("JurorStruck", { community: COMMUNITY, juror: OMAR }),
        ],
      },
      { timestamp: 1200, events: [log("JurorEnrolled", { community: COMMUNITY, juror: OMAR })] },
    ],
    assertions: [
      {
        query: `{ community(id: "${COMMUNITY}") { jurorCount pool { account { id } enrolledAt leftAt struck } } }`,
        expected: {
          community: {
            jurorCount: 1,
            pool: [
              { account: { id: MIRA }, enrolledAt: "1000", leftAt: "1100", struck: false },
              { account: { id: NOOR }, enrolledAt: "1000", leftAt: "1100", struck: true },
              { account: { id: OMAR }, enrolledAt: "1200", leftAt: null, struck: false },
            ],
          },
        },
      },
    ],
  },
];
