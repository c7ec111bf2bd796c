// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IDisputeWithdrawal} from "../interfaces/IDisputeWithdrawal.sol";
import {IMediatorArbitrator} from "../interfaces/IMediatorArbitrator.sol";
import {Arbitrables} from "./Arbitrables.sol";
import {Fees} from "./Fees.sol";

/// @title MediatorArbitrator
/// @notice See the documentation in {IMediatorArbitrator}.
contract MediatorArbitrator is IMediatorArbitrator, Fees {
    /// @dev Slot 0: arbitrable, ruling, choices, open. Slot 1: mediator, fee.
    struct Dispute {
        IArbitrable arbitrable;
        uint16 ruling;
        uint16 choices;
        bool open;
        address mediator;
        uint96 fee;
    }

    uint256 private _count;
    mapping(uint256 disputeID => Dispute dispute) private _disputes;

    /// @inheritdoc IArbitrator
    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) external payable override returns (uint256 disputeID) {
        // Check:
        if (choices < 2 || choices > type(uint16).max) revert MediatorArbitrator_ChoicesOutOfRange(choices);
        (address mediator, uint96 fee) = _decode(extraData);
        _checkValue(fee);

        // Effect: safe, for there are less than 2^16 choices.
        disputeID = ++_count;
        _disputes[disputeID] = Dispute(IArbitrable(msg.sender), 0, uint16(choices), true, mediator, fee);

        // Log the events.
        emit DisputeCreation(disputeID, IArbitrable(msg.sender));
        emit DisputeCreated(disputeID, msg.sender, mediator, choices, fee);
    }

    /// @inheritdoc IMediatorArbitrator
    function giveRuling(uint256 disputeID, uint256 ruling) external override {
        // Check:
        Dispute storage dispute = _openDispute(disputeID);
        if (msg.sender != dispute.mediator) revert MediatorArbitrator_NotMediator(disputeID, msg.sender);
        if (ruling > dispute.choices) revert MediatorArbitrator_RulingOutOfRange(ruling, dispute.choices);
        IArbitrable arbitrable = dispute.arbitrable;
        (address raiser, address other, ) = Arbitrables.parties(arbitrable, disputeID);
        if (msg.sender == raiser || msg.sender == other) {
            revert MediatorArbitrator_MediatorIsParty(disputeID, msg.sender);
        }

        // Effect: safe, for there are less than 2^16 choices.
        dispute.open = false;
        dispute.ruling = uint16(ruling);
        _credit(disputeID, msg.sender, dispute.fee);

        // Interaction, and log the event: how it went is a part of it.
        bool delivered = Arbitrables.rule(arbitrable, disputeID, ruling);
        emit RulingGiven(disputeID, msg.sender, ruling, delivered);
    }

    /// @inheritdoc IDisputeWithdrawal
    /// @notice Ends a dispute that is no more. Only its arbitrable; or anyone, once that says that it is closed.
    function disputeWithdrawn(uint256 disputeID) external override {
        // Check:
        Dispute storage dispute = _openDispute(disputeID);
        IArbitrable arbitrable = dispute.arbitrable;
        if (msg.sender != address(arbitrable)) {
            (, , bool open) = Arbitrables.parties(arbitrable, disputeID);
            if (open) revert MediatorArbitrator_NotArbitrable(disputeID, msg.sender);
        }

        // Effect:
        dispute.open = false;
        _creditRaiser(disputeID, arbitrable, dispute.fee);

        // Log the event.
        emit DisputeWithdrawn(disputeID);
    }

    /// @inheritdoc IArbitrator
    function arbitrationCost(bytes calldata extraData) external pure override returns (uint256 cost) {
        (, cost) = _decode(extraData);
    }

    /// @inheritdoc IArbitrator
    function currentRuling(
        uint256 disputeID
    ) external view override returns (uint256 ruling, bool tied, bool overridden) {
        Dispute storage dispute = _disputes[disputeID];
        ruling = dispute.ruling;
        tied = !dispute.open && ruling == 0 && dispute.mediator != address(0);
        overridden = false;
    }

    /// @inheritdoc IMediatorArbitrator
    function mediatorOf(uint256 disputeID) external view override returns (address mediator, bool open) {
        return (_disputes[disputeID].mediator, _disputes[disputeID].open);
    }

    function _openDispute(uint256 disputeID) private view returns (Dispute storage dispute) {
        dispute = _disputes[disputeID];
        if (!dispute.open) revert MediatorArbitrator_NotOpen(disputeID);
    }

    function _decode(bytes calldata extraData) private pure returns (address mediator, uint96) {
        uint256 fee;
        (mediator, fee) = abi.decode(extraData, (address, uint256));
        if (mediator == address(0)) revert MediatorArbitrator_MediatorZero();
        if (fee > type(uint96).max) revert MediatorArbitrator_FeeTooLarge(fee);
        return (mediator, uint96(fee));
    }
}
