// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IJury} from "../interfaces/IJury.sol";
import {Fees} from "./Fees.sol";
import {JurorPool} from "./JurorPool.sol";
import {JuryRules} from "./JuryRules.sol";
import {Median} from "./Median.sol";
import {Seats} from "./Seats.sol";

/// @title Disputes
/// @notice What the jury remembers of a dispute, and what follows from it.
abstract contract Disputes is IJury, JurorPool, Fees {
    /// @dev Seats that a dispute can have: 15 jurors and 31 after an appeal, each jury drawn twice, and as many replacements.
    uint256 private constant SEATS = 184;

    /// @dev What never changes but for the pending draw, in two slots.
    struct Case {
        // Slot 0: 160 + 64 + 16 + 16 bits.
        IArbitrable arbitrable;
        uint64 feePerJuror;
        uint16 choices;
        uint16 commitMinutes;
        // Slot 1: 160 + 16 + 16 + 8 + 32 + 24 bits.
        address community;
        uint16 revealMinutes;
        uint16 appealMinutes;
        uint8 jurors;
        // Of the last draw. 32 bits of blocks last for 136 years at one a second.
        uint32 seedBlock;
        uint24 poolSize;
    }

    /// @dev What moves, in one slot (168 bits), empty until the first jury is drawn.
    struct Round {
        Phase phase;
        uint8 number;
        bool appealed;
        // The second of two juries; the first one didn't reveal enough.
        bool redrawn;
        bool overridden;
        // Seats of the jury at work: from this one on, to the one before the end. Earlier ones are of earlier juries.
        uint8 firstSeat;
        uint8 endSeat;
        // Jurors of a complete jury; 0 until it is known how many there can be.
        uint8 size;
        // A jury must be larger than this.
        uint8 floor;
        // Jurors that wait to be drawn.
        uint8 wanted;
        uint8 committed;
        uint8 revealed;
        uint8 recused;
        // Votes that a first jury was paid for before a second was drawn.
        uint8 earned;
        // Unix seconds: end of the phase.
        uint40 until;
        uint16 ruling;
    }

    /// @dev Case in slots 0 and 1, round in slot 2, appellant (only where it paid) in slot 3, then four seats a slot.
    struct Dispute {
        Case terms;
        Round round;
        address appellant;
        uint64[SEATS] seats;
        mapping(uint256 seat => bytes32 commitment) commitments;
    }

    mapping(uint256 disputeID => Dispute dispute) internal _disputes;

    function _disputeOf(uint256 disputeID) internal view returns (Dispute storage dispute) {
        dispute = _disputes[disputeID];
        if (address(dispute.terms.arbitrable) == address(0)) revert Jury_UnknownDispute(disputeID);
    }

    /// @dev The phase that time has made of the stored one. A jury that is late to reveal stays in that phase.
    function _phaseAt(Case storage terms, Round memory round) internal view returns (Phase phase, uint256 until) {
        (phase, until) = (round.phase, round.until);
        if (phase == Phase.Commit && block.timestamp > until) {
            return (Phase.Reveal, until + JuryRules.toSeconds(terms.revealMinutes));
        }
        if (phase == Phase.Appeal && block.timestamp > until) return (Phase.Decided, 0);
    }

    function _drawPending(Round memory round) internal pure returns (bool) {
        return round.phase == Phase.Drawing || round.wanted != 0;
    }

    /// @return Jurors that were paid for.
    function _asked(Case storage terms, Round memory round) internal view returns (uint256) {
        return round.appealed ? 2 * uint256(terms.jurors) + 1 : terms.jurors;
    }

    /// @return The most jurors that there can be: odd, or 0.
    function _largestJury(uint256 asked, uint256 eligible) internal pure returns (uint256) {
        if (eligible >= asked) return asked;
        return eligible % 2 == 0 && eligible != 0 ? eligible - 1 : eligible;
    }

    /// @dev A second jury shares evenly what the first one's votes have left, of which nobody gets more than the fee.
    /// @return In wei, for a revealed vote.
    function _feePerVote(Case storage terms, Round memory round) internal view returns (uint256) {
        uint256 fee = terms.feePerJuror;
        if (round.earned == 0) return fee;
        uint256 share = ((_asked(terms, round) - round.earned) * fee) / round.size;
        return share < fee ? share : fee;
    }

    /// @return In wei: what is held for the jury at work and nobody has earned.
    function _unearned(Case storage terms, Round memory round) internal view returns (uint256) {
        uint256 held = (_asked(terms, round) - round.earned) * terms.feePerJuror;
        return round.revealed == 0 ? held : held - round.revealed * _feePerVote(terms, round);
    }

    /// @dev Effect and log: to who paid for the jury at work.
    function _giveBack(uint256 disputeID, Dispute storage dispute, Round memory round) internal {
        uint256 amount = _unearned(dispute.terms, round);
        if (round.appealed) _credit(disputeID, dispute.appellant, amount);
        else _creditRaiser(disputeID, dispute.terms.arbitrable, amount);
    }

    /// @dev More than half of the jury, those included who recused themselves and weren't replaced.
    function _isQuorate(Round memory round) internal pure returns (bool) {
        return uint256(round.revealed) * 2 > round.size;
    }

    /// @dev Only of a jury of which somebody revealed.
    function _medianOf(Dispute storage dispute, Round memory round) internal view returns (uint256) {
        uint256[] memory votes = new uint256[](round.revealed);
        uint256 counted = 0;
        for (uint256 at = round.firstSeat; at < round.endSeat; ++at) {
            uint64 seat = dispute.seats[at];
            if (Seats.statusOf(seat) != Seat.Revealed) continue;
            votes[counted] = Seats.choiceOf(seat);
            ++counted;
        }
        return Median.rulingOf(votes, dispute.terms.choices);
    }
}
