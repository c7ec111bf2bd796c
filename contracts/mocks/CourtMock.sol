// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";

/// @title CourtMock
/// @notice For tests: a court as Kleros has them, seen from outside. It asks a fee, its owner stands for its jurors, and a
/// ruling is final when the time to appeal is over.
contract CourtMock is IArbitrator {
    struct Dispute {
        IArbitrable arbitrable;
        uint256 choices;
        uint256 ruling;
        // Unix seconds; 0 until the court ruled.
        uint256 appealBy;
        bool overridden;
        bool executed;
    }

    uint256 public constant APPEAL_SECONDS = 3 days;

    /// @dev An appeal costs twice as much and one.
    uint256 private constant JURORS = 3;

    address public immutable OWNER;
    uint256 public immutable FEE;

    Dispute[] private _disputes;

    event AppealPossible(uint256 indexed disputeID, IArbitrable indexed arbitrable);
    event AppealDecision(uint256 indexed disputeID, IArbitrable indexed arbitrable);

    error CourtMock_NotOwner(address caller);
    error CourtMock_NotPaid(uint256 given, uint256 needed);
    error CourtMock_NotNow(uint256 disputeID);

    constructor(uint256 fee) {
        OWNER = msg.sender;
        FEE = fee;
    }

    /// @inheritdoc IArbitrator
    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) external payable override returns (uint256 disputeID) {
        _checkPaid(arbitrationCost(extraData));
        disputeID = _disputes.length;
        _disputes.push(Dispute(IArbitrable(msg.sender), choices, 0, 0, false, false));
        emit DisputeCreation(disputeID, IArbitrable(msg.sender));
    }

    function giveRuling(uint256 disputeID, uint256 ruling) external {
        if (msg.sender != OWNER) revert CourtMock_NotOwner(msg.sender);
        Dispute storage dispute = _disputes[disputeID];
        if (dispute.appealBy != 0) revert CourtMock_NotNow(disputeID);
        dispute.ruling = ruling;
        dispute.appealBy = block.timestamp + APPEAL_SECONDS;
        emit AppealPossible(disputeID, dispute.arbitrable);
    }

    function appeal(uint256 disputeID, bytes calldata extraData) external payable {
        _checkPaid(appealCost(disputeID, extraData));
        Dispute storage dispute = _disputes[disputeID];
        if (block.timestamp > dispute.appealBy || dispute.overridden) revert CourtMock_NotNow(disputeID);
        dispute.appealBy = 0;
        dispute.overridden = true;
        emit AppealDecision(disputeID, dispute.arbitrable);
    }

    function executeRuling(uint256 disputeID) external {
        Dispute storage dispute = _disputes[disputeID];
        if (dispute.appealBy == 0 || block.timestamp <= dispute.appealBy || dispute.executed) {
            revert CourtMock_NotNow(disputeID);
        }
        dispute.executed = true;
        dispute.arbitrable.rule(disputeID, dispute.ruling);
    }

    /// @inheritdoc IArbitrator
    function currentRuling(
        uint256 disputeID
    ) external view override returns (uint256 ruling, bool tied, bool overridden) {
        Dispute storage dispute = _disputes[disputeID];
        return (dispute.ruling, dispute.appealBy != 0 && dispute.ruling == 0, dispute.overridden);
    }

    function appealPeriod(uint256 disputeID) external view returns (uint256 start, uint256 end) {
        uint256 appealBy = _disputes[disputeID].appealBy;
        if (appealBy != 0) return (appealBy - APPEAL_SECONDS, appealBy);
    }

    /// @inheritdoc IArbitrator
    function arbitrationCost(bytes calldata) public view override returns (uint256) {
        return JURORS * FEE;
    }

    function appealCost(uint256, bytes calldata) public view returns (uint256) {
        return (2 * JURORS + 1) * FEE;
    }

    function _checkPaid(uint256 needed) private view {
        if (msg.value < needed) revert CourtMock_NotPaid(msg.value, needed);
    }
}
