// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IJury} from "../interfaces/IJury.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";
import {Arbitrables} from "./Arbitrables.sol";
import {Disputes} from "./Disputes.sol";
import {Draw} from "./Draw.sol";
import {JuryRules} from "./JuryRules.sol";
import {Seats} from "./Seats.sol";

/// @title Draws
/// @notice How a jury comes together.
abstract contract Draws is Disputes {
    using Draw for Draw.Lot;

    /// @notice Where the seeds come from.
    IRandomness public immutable RANDOMNESS;

    constructor(IRandomness randomness) {
        RANDOMNESS = randomness;
    }

    /// @inheritdoc IJury
    function draw(uint256 disputeID, uint256 count) external override {
        // Check:
        if (count == 0) revert Jury_DrawZero();
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        // Time to commit may be over, and with it the search for a replacement.
        (Phase phase, ) = _phaseAt(dispute.terms, round);
        if (!_drawPending(round) || phase == Phase.Reveal) revert Jury_NoDrawPending(disputeID);
        (address raiser, address other, bool open) = Arbitrables.parties(dispute.terms.arbitrable, disputeID);
        if (!open) revert Jury_DisputeClosed(disputeID);
        bytes32 seed = RANDOMNESS.seedOf(dispute.terms.seedBlock);
        Draw.Lot memory lot = _lotOf(dispute, round, raiser, other);

        // Effects, and log the events.
        if (round.size == 0) {
            uint256 size = _largestJury(_asked(dispute.terms, round), lot.left());
            if (size <= round.floor) {
                _endDraw(dispute.terms.community);
                _conclude(disputeID, dispute, round, false);
                return;
            }
            // Safe: at most 31.
            round.size = uint8(size);
            round.wanted = uint8(size);
        }
        _seat(disputeID, dispute, round, lot, seed, count);
        if (round.wanted == 0) _complete(disputeID, dispute.terms, round);
        dispute.round = round;
    }

    /// @inheritdoc IJury
    function reseed(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        if (!_drawPending(round)) revert Jury_NoDrawPending(disputeID);
        uint256 seedBlock = dispute.terms.seedBlock;
        if (!RANDOMNESS.isGone(seedBlock)) revert Jury_SeedNotGone(disputeID, seedBlock);

        // Effect, and log the event: it stays the same pending draw.
        _endDraw(dispute.terms.community);
        _request(disputeID, dispute.terms, round.number);
    }

    /// @inheritdoc IJury
    function drawOf(
        uint256 disputeID
    ) external view override returns (bool pending, uint256 seedBlock, uint256 poolSize) {
        Dispute storage dispute = _disputeOf(disputeID);
        return (_drawPending(dispute.round), dispute.terms.seedBlock, dispute.terms.poolSize);
    }

    /// @dev Effect and log: no jury's ruling changes any more but by an appeal.
    /// @param byJury Whether the round's jury ruled, as `round.ruling` says.
    function _conclude(uint256 disputeID, Dispute storage dispute, Round memory round, bool byJury) internal {
        _giveBack(disputeID, dispute, round);
        emit RulingGiven(disputeID, round.number, round.revealed, round.ruling, byJury);
        if (round.appealed) {
            (round.phase, round.until) = (Phase.Decided, 0);
        } else {
            round.phase = Phase.Appeal;
            // Safe: 40 bits of seconds last for 34,000 years.
            round.until = uint40(block.timestamp + JuryRules.toSeconds(dispute.terms.appealMinutes));
        }
        emit PhaseChanged(disputeID, round.number, round.phase, round.until);
        dispute.round = round;
    }

    /// @dev Effect and log. The caller stores the round.
    function _newJury(uint256 disputeID, Case storage terms, Round memory round) internal {
        round.phase = Phase.Drawing;
        ++round.number;
        round.firstSeat = round.endSeat;
        round.size = 0;
        round.wanted = 0;
        round.committed = 0;
        round.revealed = 0;
        round.recused = 0;
        round.until = 0;
        _request(disputeID, terms, round.number);
    }

    /// @dev Effect and log.
    function _request(uint256 disputeID, Case storage terms, uint256 round) internal {
        uint32 seedBlock = SafeCast.toUint32(RANDOMNESS.request());
        uint24 poolSize = _beginDraw(terms.community);
        terms.seedBlock = seedBlock;
        terms.poolSize = poolSize;
        emit DrawRequested(disputeID, round, seedBlock, poolSize);
    }

    /// @dev Effect and log: everybody who is left committed, and nobody is to come. The caller stores the round.
    function _revealIfAllCommitted(uint256 disputeID, Case storage terms, Round memory round) internal {
        if (round.wanted != 0 || round.committed + round.recused != round.endSeat - round.firstSeat) return;
        round.phase = Phase.Reveal;
        // Safe: 40 bits of seconds last for 34,000 years.
        round.until = uint40(block.timestamp + JuryRules.toSeconds(terms.revealMinutes));
        emit PhaseChanged(disputeID, round.number, Phase.Reveal, round.until);
    }

    /// @dev Who can't be drawn: the parties, and whoever has or had a seat in this dispute.
    function _lotOf(
        Dispute storage dispute,
        Round memory round,
        address raiser,
        address other
    ) internal view returns (Draw.Lot memory lot) {
        address community = dispute.terms.community;
        lot = Draw.lot(dispute.terms.poolSize, 2 + round.endSeat + _asked(dispute.terms, round));
        _exclude(lot, community, _pools[community].numberOf[raiser]);
        _exclude(lot, community, _pools[community].numberOf[other]);
        for (uint256 at = 0; at < round.endSeat; ++at) {
            _exclude(lot, community, Seats.numberOf(dispute.seats[at]));
        }
    }

    /// @dev The draw of a seat depends on the seed, the dispute and the seat: pieces of a draw make the same jury.
    function _seat(
        uint256 disputeID,
        Dispute storage dispute,
        Round memory round,
        Draw.Lot memory lot,
        bytes32 seed,
        uint256 count
    ) private {
        Pool storage pool = _pools[dispute.terms.community];
        for (; count != 0 && round.wanted != 0 && lot.left() != 0; --count) {
            uint256 random = uint256(keccak256(abi.encode(seed, address(this), disputeID, round.endSeat)));
            uint32 number = pool.order[lot.take(random)];
            dispute.seats[round.endSeat] = Seats.encode(number, Seat.Silent);
            ++round.endSeat;
            --round.wanted;
            emit JurorDrawn(disputeID, round.number, pool.jurors[number].account);
        }
        // Nobody is left to take the place of who recused itself.
        if (lot.left() == 0) round.wanted = 0;
    }

    /// @dev Effect and log. The caller stores the round.
    function _complete(uint256 disputeID, Case storage terms, Round memory round) private {
        _endDraw(terms.community);
        if (round.phase == Phase.Commit) {
            _revealIfAllCommitted(disputeID, terms, round);
            return;
        }
        round.phase = Phase.Commit;
        uint256 commitBy = block.timestamp + JuryRules.toSeconds(terms.commitMinutes);
        uint256 revealBy = commitBy + JuryRules.toSeconds(terms.revealMinutes);
        // Safe: 40 bits of seconds last for 34,000 years.
        round.until = uint40(commitBy);
        emit RoundStarted(disputeID, round.number, round.size, commitBy, revealBy);
    }

    function _exclude(Draw.Lot memory lot, address community, uint256 number) private view {
        uint256 place = _placeOf(community, number);
        if (place != 0) lot.exclude(place - 1);
    }
}
