// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IDisputeWithdrawal} from "../interfaces/IDisputeWithdrawal.sol";
import {IJury} from "../interfaces/IJury.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";
import {Arbitrables} from "./Arbitrables.sol";
import {Draw} from "./Draw.sol";
import {Draws} from "./Draws.sol";
import {JurorPool} from "./JurorPool.sol";
import {JuryRules} from "./JuryRules.sol";
import {Votes} from "./Votes.sol";

/// @title Jury
/// @notice See the documentation in {IJury}.
/// @dev Immutable, without owner or fee of its own. {JurorPool} has the jurors, {Disputes} what is remembered, {Draws} how a
/// jury is drawn, {Votes} how it votes; here a dispute begins and ends.
contract Jury is Votes {
    using Draw for Draw.Lot;

    uint256 private _count;

    constructor(ICommunityFactory communities, IRandomness randomness) JurorPool(communities) Draws(randomness) {}

    /// @inheritdoc IArbitrator
    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) external payable override returns (uint256 disputeID) {
        // Check:
        JuryRules.checkChoices(choices);
        JurySettings memory settings = _settingsOf(extraData);
        _checkValue(_costOf(settings));

        // Effect: safe, for there are less than 2^16 choices.
        disputeID = ++_count;
        _disputes[disputeID].terms = Case({
            arbitrable: IArbitrable(msg.sender),
            feePerJuror: settings.feePerJuror,
            choices: uint16(choices),
            commitMinutes: JuryRules.toMinutes(settings.commitSeconds),
            community: settings.community,
            revealMinutes: JuryRules.toMinutes(settings.revealSeconds),
            appealMinutes: JuryRules.toMinutes(settings.appealSeconds),
            jurors: settings.jurors,
            seedBlock: 0,
            poolSize: 0
        });

        // Log the events.
        emit DisputeCreation(disputeID, IArbitrable(msg.sender));
        emit DisputeCreated(
            disputeID,
            msg.sender,
            settings.community,
            choices,
            settings.jurors,
            settings.commitSeconds,
            settings.revealSeconds,
            settings.appealSeconds,
            settings.feePerJuror
        );
        _request(disputeID, _disputes[disputeID].terms, 0);
    }

    /// @inheritdoc IJury
    function appeal(uint256 disputeID, bytes calldata) external payable override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        (Phase phase, ) = _phaseAt(dispute.terms, round);
        if (phase != Phase.Appeal) revert Jury_WrongPhase(disputeID, phase);
        (address raiser, address other, bool open) = Arbitrables.parties(dispute.terms.arbitrable, disputeID);
        if (msg.sender != raiser && msg.sender != other) revert Jury_NotParty(disputeID, msg.sender);
        if (!open) revert Jury_DisputeClosed(disputeID);

        // Effect:
        round.floor = _isQuorate(round) ? round.size : 0;
        round.appealed = true;
        round.redrawn = false;
        round.earned = 0;
        _checkValue(_asked(dispute.terms, round) * dispute.terms.feePerJuror);
        if (msg.value != 0) dispute.appellant = msg.sender;

        // Log the events.
        emit Appealed(disputeID, msg.sender, msg.value);
        _newJury(disputeID, dispute.terms, round);
        dispute.round = round;

        // Check: the pool stays as it is until the draw.
        uint256 eligible = _lotOf(dispute, round, raiser, other).left();
        uint256 possible = _largestJury(_asked(dispute.terms, round), eligible);
        if (possible <= round.floor) revert Jury_NoLargerJury(disputeID, possible, round.floor);
    }

    /// @inheritdoc IJury
    function execute(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        (Phase phase, ) = _phaseAt(dispute.terms, round);
        if (phase != Phase.Decided) revert Jury_WrongPhase(disputeID, phase);

        // Effect:
        (round.phase, round.until) = (Phase.Ended, 0);
        dispute.round = round;

        // Interaction, and log the event: how it went is a part of it.
        bool delivered = Arbitrables.rule(dispute.terms.arbitrable, disputeID, round.ruling);
        emit RulingExecuted(disputeID, round.ruling, delivered);
    }

    /// @inheritdoc IDisputeWithdrawal
    /// @notice Ends a dispute that is no more. Only its arbitrable; or anyone, once that says that it is closed.
    function disputeWithdrawn(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _disputeOf(disputeID);
        Round memory round = dispute.round;
        if (round.phase == Phase.Ended) revert Jury_WrongPhase(disputeID, Phase.Ended);
        if (msg.sender != address(dispute.terms.arbitrable)) {
            (, , bool open) = Arbitrables.parties(dispute.terms.arbitrable, disputeID);
            if (open) revert Jury_NotArbitrable(disputeID, msg.sender);
        }

        // Effects, and log the events. Once a jury has ruled, the fees have gone where they belong.
        if (_drawPending(round)) _endDraw(dispute.terms.community);
        if (round.phase < Phase.Appeal) _giveBack(disputeID, dispute, round);
        (round.phase, round.wanted, round.until) = (Phase.Ended, 0, 0);
        dispute.round = round;
        emit DisputeWithdrawn(disputeID);
    }

    /// @inheritdoc IArbitrator
    function arbitrationCost(bytes calldata extraData) external view override returns (uint256) {
        return _costOf(_settingsOf(extraData));
    }

    /// @inheritdoc IArbitrator
    function currentRuling(
        uint256 disputeID
    ) external view override returns (uint256 ruling, bool tied, bool overridden) {
        Round memory round = _disputeOf(disputeID).round;
        return (round.ruling, round.phase >= Phase.Appeal && round.ruling == 0, round.overridden);
    }

    /// @inheritdoc IJury
    function appealCost(uint256 disputeID, bytes calldata) external view override returns (uint256) {
        Case storage terms = _disputeOf(disputeID).terms;
        return (2 * uint256(terms.jurors) + 1) * terms.feePerJuror;
    }

    /// @inheritdoc IJury
    function appealPeriod(uint256 disputeID) external view override returns (uint256 start, uint256 end) {
        Dispute storage dispute = _disputeOf(disputeID);
        (Phase phase, uint256 until) = _phaseAt(dispute.terms, dispute.round);
        if (phase == Phase.Appeal) return (until - JuryRules.toSeconds(dispute.terms.appealMinutes), until);
    }

    /// @inheritdoc IJury
    function phaseOf(uint256 disputeID) external view override returns (Phase phase, uint256 until) {
        Dispute storage dispute = _disputeOf(disputeID);
        return _phaseAt(dispute.terms, dispute.round);
    }

    function _settingsOf(bytes calldata extraData) private view returns (JurySettings memory settings) {
        settings = JuryRules.decode(extraData);
        _checkCommunity(settings.community);
    }

    function _costOf(JurySettings memory settings) private pure returns (uint256) {
        return uint256(settings.jurors) * settings.feePerJuror;
    }
}
