// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IDisputeWithdrawal} from "../interfaces/IDisputeWithdrawal.sol";

/// @title ManualArbitrator
/// @notice For tests: rules what anyone tells it to, as often as it is told, or never.
contract ManualArbitrator is IArbitrator, IDisputeWithdrawal {
    uint256 public fee;
    IArbitrable[] public disputes;
    bytes public lastExtraData;
    uint256 public lastChoices;
    mapping(uint256 disputeID => bool withdrawn) public isWithdrawn;

    error ManualArbitrator_FeeTooLow();
    error ManualArbitrator_NotArbitrable(address caller);

    function setFee(uint256 fee_) external {
        fee = fee_;
    }

    function giveRuling(uint256 disputeID, uint256 ruling) external {
        disputes[disputeID].rule(disputeID, ruling);
    }

    function disputesCount() external view returns (uint256) {
        return disputes.length;
    }

    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) public payable virtual override returns (uint256 disputeID) {
        if (msg.value < fee) revert ManualArbitrator_FeeTooLow();
        disputeID = disputes.length;
        disputes.push(IArbitrable(msg.sender));
        lastExtraData = extraData;
        lastChoices = choices;
        emit DisputeCreation(disputeID, IArbitrable(msg.sender));
    }

    function disputeWithdrawn(uint256 disputeID) external virtual override {
        if (msg.sender != address(disputes[disputeID])) revert ManualArbitrator_NotArbitrable(msg.sender);
        isWithdrawn[disputeID] = true;
    }

    function arbitrationCost(bytes calldata) external view override returns (uint256) {
        return fee;
    }

    function currentRuling(uint256) external pure override returns (uint256, bool, bool) {
        return (0, false, false);
    }
}
