// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrator} from "./IArbitrator.sol";
import {IDisputeWithdrawal} from "./IDisputeWithdrawal.sol";
import {IFees} from "./IFees.sol";
import {IJurorPool} from "./IJurorPool.sol";

/// @title IJury
/// @notice Members judge members: jurors of a community, drawn by lot, vote in secret, and the median is the ruling.
/// @dev A dispute has one jury, and after an appeal a second one, twice as large and one. Either is drawn anew once when too
/// few of it reveal a vote. A round is one jury at work, so there are at most four. Nobody has a seat twice in a dispute,
/// and no party ever. A juror that stays silent loses nothing but the fee.
///
/// Who calls what: anyone `draw`, `reseed`, `tally`, `execute`; jurors `commit`, `reveal`, `recuse`; parties `appeal`.
/// Commit ends at its deadline or with the last commitment, reveal at its deadline or with the last vote. What time alone
/// changes isn't logged: the deadlines are in the events, and `phaseOf` derives it.
interface IJury is IArbitrator, IDisputeWithdrawal, IFees, IJurorPool {
    /// @notice How a dispute is judged: `extraData` is this, encoded by `abi.encode`, and part of what both parties signed.
    /// @param community Whose members judge.
    /// @param jurors Size of the first jury, odd, at most `Limits.JURORS`.
    /// @param commitSeconds Time to commit to a vote. Each of the three periods is in whole minutes, from
    /// `Limits.JURY_PERIOD_MIN_SECONDS` to `Limits.JURY_PERIOD_MAX_SECONDS`.
    /// @param revealSeconds Time to reveal it.
    /// @param appealSeconds Time to appeal against the ruling.
    /// @param feePerJuror In wei, to each juror that reveals a vote; 0 for volunteers.
    struct JurySettings {
        address community;
        uint8 jurors;
        uint32 commitSeconds;
        uint32 revealSeconds;
        uint32 appealSeconds;
        uint64 feePerJuror;
    }

    /// @notice Drawing: a jury waits to be drawn. Decided: the ruling is final and waits to be executed.
    enum Phase {
        Drawing,
        Commit,
        Reveal,
        Appeal,
        Decided,
        Ended
    }

    enum Seat {
        Silent,
        Recused,
        Committed,
        Revealed
    }

    /// @notice A dispute was raised, with all of its settings.
    event DisputeCreated(
        uint256 indexed disputeID,
        address indexed arbitrable,
        address indexed community,
        uint256 choices,
        uint8 jurors,
        uint32 commitSeconds,
        uint32 revealSeconds,
        uint32 appealSeconds,
        uint64 feePerJuror
    );

    /// @notice Jurors are to be drawn, by the seed of a block to come.
    /// @param poolSize Jurors enrolled at this moment: only they can be drawn.
    event DrawRequested(uint256 indexed disputeID, uint256 indexed round, uint256 seedBlock, uint256 poolSize);
    event JurorDrawn(uint256 indexed disputeID, uint256 indexed round, address indexed juror);

    /// @notice A jury is complete.
    /// @param jurors Its size, odd; smaller than asked for where the community has too few.
    /// @param commitBy Unix time in seconds until which a juror may commit.
    /// @param revealBy Unix time in seconds until which a juror may reveal.
    event RoundStarted(
        uint256 indexed disputeID,
        uint256 indexed round,
        uint256 jurors,
        uint256 commitBy,
        uint256 revealBy
    );

    /// @notice The dispute is in another phase by something other than time alone.
    /// @param until Unix time in seconds at which it ends by itself; 0 when it doesn't.
    event PhaseChanged(uint256 indexed disputeID, uint256 indexed round, Phase phase, uint256 until);
    event Committed(uint256 indexed disputeID, uint256 indexed round, address indexed juror, bytes32 commitment);
    event Revealed(uint256 indexed disputeID, uint256 indexed round, address indexed juror, uint256 choice);

    /// @param replaced Whether another juror is drawn in its place.
    event Recused(uint256 indexed disputeID, uint256 indexed round, address indexed juror, bool replaced);

    /// @notice The votes were counted, or there was no jury to vote.
    /// @param votes How many were revealed, refusals included.
    /// @param ruling As it stands now; 0 for none.
    /// @param byJury Whether this round's jury gave it. If not, it is what stood before: 0, or what was appealed against.
    event RulingGiven(uint256 indexed disputeID, uint256 indexed round, uint256 votes, uint256 ruling, bool byJury);

    /// @param fee What the appellant paid, in wei.
    event Appealed(uint256 indexed disputeID, address indexed appellant, uint256 fee);

    /// @param delivered Whether the arbitrable took the ruling. Where it didn't, the dispute is over here nevertheless.
    event RulingExecuted(uint256 indexed disputeID, uint256 ruling, bool delivered);

    /// @notice The dispute ended without a ruling; fees that nobody earned went back.
    event DisputeWithdrawn(uint256 indexed disputeID);

    error Jury_SettingsMalformed(uint256 bytesGiven);
    error Jury_JurorsOutOfRange(uint256 jurors, uint256 allowed);
    error Jury_PeriodOutOfRange(uint256 secondsGiven);
    error Jury_ChoicesOutOfRange(uint256 choices);
    error Jury_UnknownDispute(uint256 disputeID);
    error Jury_WrongPhase(uint256 disputeID, Phase actual);
    error Jury_NotJuror(uint256 disputeID, address caller);
    error Jury_WrongSeat(uint256 disputeID, address juror, Seat actual);
    error Jury_CommitmentMismatch(uint256 disputeID, bytes32 given, bytes32 committed);
    error Jury_ChoiceOutOfRange(uint256 choice, uint256 choices);
    error Jury_NoDrawPending(uint256 disputeID);
    error Jury_DrawPending(uint256 disputeID);
    error Jury_SeedNotGone(uint256 disputeID, uint256 seedBlock);
    error Jury_DrawZero();
    error Jury_NotParty(uint256 disputeID, address caller);
    error Jury_NotArbitrable(uint256 disputeID, address caller);
    error Jury_NoLargerJury(uint256 disputeID, uint256 possible, uint256 appealedFrom);
    error Jury_DisputeClosed(uint256 disputeID);
    error Jury_TooEarly(uint256 disputeID, uint256 from, uint256 now_);
    error Jury_TooLate(uint256 disputeID, uint256 until, uint256 now_);

    /// @notice Draws up to `count` of the jurors that are wanted, once the seed's block has passed.
    /// @dev The seed alone decides who is drawn: not who calls, nor when, nor in how many pieces. Where fewer jurors are
    /// eligible than wanted, the jury is as large as possible and odd. Where there is none at all, no ruling (0) is given;
    /// a second jury must be larger than the first, else the first one's ruling stands.
    function draw(uint256 disputeID, uint256 count) external;

    /// @notice Asks for a new seed when the chain has forgotten the block of a pending draw.
    function reseed(uint256 disputeID) external;

    /// @notice A juror commits to its vote, once.
    /// @dev Warning: the salt is the juror's secret. There are few choices, so who knows the salt knows the vote: take 32 new
    /// random bytes each time, and keep them until the vote is revealed.
    /// @param commitment `commitmentOf` of the vote. It names the juror: the copy of another's can't be revealed.
    function commit(uint256 disputeID, bytes32 commitment) external;

    /// @notice A juror reveals the vote that it committed to, and earns the fee.
    /// @param choice 1 to the number of choices, or 0 to refuse to rule.
    function reveal(uint256 disputeID, uint256 choice, bytes32 salt) external;

    /// @notice A juror that hasn't committed steps aside. In the first half of the commit period another one is drawn in its
    /// place, by a new seed, at most as many as the jury has members; later the seat stays empty.
    function recuse(uint256 disputeID) external;

    /// @notice Counts the votes when time to reveal is over, or nobody is left who could reveal.
    /// @dev The last vote is counted at once. With votes of at most half the jury there is no ruling: another jury is drawn,
    /// once; if that fails too, what stood before stands (0 at first). Else refusals decide when they are the majority, and
    /// are left out when not. The median of the rest is the ruling. Where it lies between two choices it is the one nearer to
    /// an even split, and 0 where both are equally near.
    function tally(uint256 disputeID) external;

    /// @notice A party appeals, once in a dispute, with exactly `appealCost`.
    /// @dev Refused where the community has no larger jury left than the one appealed from.
    /// @param extraData Ignored: the settings of a dispute never change.
    function appeal(uint256 disputeID, bytes calldata extraData) external payable;

    /// @notice Hands the final ruling to the arbitrable and ends the dispute, whether or not the arbitrable takes it.
    function execute(uint256 disputeID) external;

    /// @param extraData Ignored.
    /// @return cost In wei.
    function appealCost(uint256 disputeID, bytes calldata extraData) external view returns (uint256 cost);

    /// @return start Unix time in seconds; 0 when no appeal is possible.
    /// @return end Likewise; the last second counts.
    function appealPeriod(uint256 disputeID) external view returns (uint256 start, uint256 end);

    /// @return phase As of now, by the clock too.
    /// @return until Unix time in seconds at which it ends by itself; 0 when it doesn't.
    function phaseOf(uint256 disputeID) external view returns (Phase phase, uint256 until);

    /// @return round Of the jury at work, from 0.
    /// @return jurors Who has a seat in it, those included who recused themselves.
    /// @return seats What each did.
    function juryOf(
        uint256 disputeID
    ) external view returns (uint256 round, address[] memory jurors, Seat[] memory seats);

    /// @return pending Whether jurors wait to be drawn.
    /// @return seedBlock By whose seed.
    /// @return poolSize How many jurors were enrolled when it was requested.
    function drawOf(uint256 disputeID) external view returns (bool pending, uint256 seedBlock, uint256 poolSize);

    /// @dev Warning: for contracts and tests. Compute it on the juror's own device: whoever runs the node that answers this
    /// call learns the vote.
    /// @return keccak256 of `abi.encode(chain id, this contract, disputeID, round, juror, choice, salt)`.
    function commitmentOf(
        uint256 disputeID,
        uint256 round,
        address juror,
        uint256 choice,
        bytes32 salt
    ) external view returns (bytes32);
}
