// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IJury} from "../interfaces/IJury.sol";
import {Draws} from "./Draws.sol";
import {JuryRules} from "./JuryRules.sol";
import {Seats} from "./Seats.sol";

/// @title Votes
/// @notice How a jury votes: in secret first, then openly, and how its votes are counted.
abstract contract Votes is Draws {
    /// @inheritdoc IJury
    function commit(uint256 disputeID, bytes32 commitment) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        _checkCommitting(disputeID, dispute, round);
        (uint256 at, uint32 number) = _seatOfCaller(disputeID, dispute, round, Seat.Silent);

        // Effect:
        dispute.seats[at] = Seats.encode(number, Seat.Committed);
        dispute.commitments[at] = commitment;
        ++round.committed;

        // Log the events.
        emit Committed(disputeID, round.number, msg.sender, commitment);
        _revealIfAllCommitted(disputeID, dispute.terms, round);
        dispute.round = round;
    }

    /// @inheritdoc IJury
    function reveal(uint256 disputeID, uint256 choice, bytes32 salt) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        uint256 until = _checkRevealing(disputeID, dispute, round);
        if (block.timestamp > until) revert Jury_TooLate(disputeID, until, block.timestamp);
        (uint256 at, uint32 number) = _seatOfCaller(disputeID, dispute, round, Seat.Committed);
        if (choice > dispute.terms.choices) revert Jury_ChoiceOutOfRange(choice, dispute.terms.choices);
        bytes32 given = commitmentOf(disputeID, round.number, msg.sender, choice, salt);
        bytes32 committed = dispute.commitments[at];
        if (given != committed) revert Jury_CommitmentMismatch(disputeID, given, committed);

        // Effect: safe, for there are less than 2^16 choices.
        dispute.seats[at] = Seats.revealed(number, uint16(choice));
        delete dispute.commitments[at];
        ++round.revealed;

        // Log the events.
        emit Revealed(disputeID, round.number, msg.sender, choice);
        _credit(disputeID, msg.sender, _feePerVote(dispute.terms, round));
        if (round.revealed == round.committed) _tally(disputeID, dispute, round);
        else dispute.round = round;
    }

    /// @inheritdoc IJury
    function recuse(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        _checkCommitting(disputeID, dispute, round);
        (uint256 at, uint32 number) = _seatOfCaller(disputeID, dispute, round, Seat.Silent);
        bool replaced = _isReplaceable(dispute.terms, round);
        // A new seed while an old one is known would let who recuses itself choose between the two.
        if (replaced && round.wanted != 0) revert Jury_DrawPending(disputeID);

        // Effect:
        dispute.seats[at] = Seats.encode(number, Seat.Recused);
        ++round.recused;

        // Log the events.
        emit Recused(disputeID, round.number, msg.sender, replaced);
        if (replaced) {
            round.wanted = 1;
            _request(disputeID, dispute.terms, round.number);
        } else {
            _revealIfAllCommitted(disputeID, dispute.terms, round);
        }
        dispute.round = round;
    }

    /// @inheritdoc IJury
    function tally(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        uint256 until = _checkRevealing(disputeID, dispute, round);
        if (block.timestamp <= until && round.revealed != round.committed) {
            revert Jury_TooEarly(disputeID, until + 1, block.timestamp);
        }

        // Effects, and log the events.
        _tally(disputeID, dispute, round);
    }

    /// @inheritdoc IJury
    function juryOf(
        uint256 disputeID
    ) external view override returns (uint256 round, address[] memory jurors, Seat[] memory seats) {
        Dispute storage dispute = _disputeOf(disputeID);
        Pool storage pool = _pools[dispute.terms.community];
        uint256 first = dispute.round.firstSeat;
        uint256 count = dispute.round.endSeat - first;
        round = dispute.round.number;
        jurors = new address[](count);
        seats = new Seat[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint64 seat = dispute.seats[first + i];
            jurors[i] = pool.jurors[Seats.numberOf(seat)].account;
            seats[i] = Seats.statusOf(seat);
        }
    }

    /// @inheritdoc IJury
    function commitmentOf(
        uint256 disputeID,
        uint256 round,
        address juror,
        uint256 choice,
        bytes32 salt
    ) public view override returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), disputeID, round, juror, choice, salt));
    }

    /// @dev Effect and log, and stores the round.
    function _tally(uint256 disputeID, Dispute storage dispute, Round memory round) private {
        if (round.wanted != 0) {
            // Nobody drew the replacement in time.
            round.wanted = 0;
            _endDraw(dispute.terms.community);
        }
        if (_isQuorate(round)) {
            // Safe: at most the number of choices.
            uint16 ruling = uint16(_medianOf(dispute, round));
            round.overridden = round.appealed && ruling != round.ruling;
            round.ruling = ruling;
            _conclude(disputeID, dispute, round, true);
        } else if (round.redrawn) {
            _conclude(disputeID, dispute, round, false);
        } else {
            round.redrawn = true;
            round.earned = round.revealed;
            _newJury(disputeID, dispute.terms, round);
            dispute.round = round;
        }
    }

    function _checkCommitting(uint256 disputeID, Dispute storage dispute, Round memory round) private view {
        (Phase phase, ) = _phaseAt(dispute.terms, round);
        if (phase != Phase.Commit) revert Jury_WrongPhase(disputeID, phase);
    }

    function _checkRevealing(
        uint256 disputeID,
        Dispute storage dispute,
        Round memory round
    ) private view returns (uint256 until) {
        Phase phase;
        (phase, until) = _phaseAt(dispute.terms, round);
        if (phase != Phase.Reveal) revert Jury_WrongPhase(disputeID, phase);
    }

    function _isReplaceable(Case storage terms, Round memory round) private view returns (bool) {
        uint256 halfTime = round.until - JuryRules.toSeconds(terms.commitMinutes) / 2;
        uint256 replacements = round.endSeat - round.firstSeat - round.size;
        return block.timestamp <= halfTime && replacements < round.size;
    }

    function _seatOfCaller(
        uint256 disputeID,
        Dispute storage dispute,
        Round memory round,
        Seat needed
    ) private view returns (uint256 at, uint32 number) {
        number = _pools[dispute.terms.community].numberOf[msg.sender];
        for (at = round.firstSeat; at < round.endSeat; ++at) {
            uint64 seat = dispute.seats[at];
            if (Seats.numberOf(seat) != number) continue;
            Seat actual = Seats.statusOf(seat);
            if (actual != needed) revert Jury_WrongSeat(disputeID, msg.sender, actual);
            return (at, number);
        }
        revert Jury_NotJuror(disputeID, msg.sender);
    }
}
