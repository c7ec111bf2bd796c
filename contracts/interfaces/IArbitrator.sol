// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrable} from "./IArbitrable.sol";

/// @title IArbitrator
/// @notice Who rules on disputes, in the shape of ERC-792: a jury, a mediator or a court, all alike to the arbitrable.
interface IArbitrator {
    /// @notice A dispute was raised.
    event DisputeCreation(uint256 indexed disputeID, IArbitrable indexed arbitrable);

    /// @notice Raises a dispute for the calling arbitrable, which pays `arbitrationCost`.
    /// @param choices Rulings to choose from, numbered from 1; 0 stands for a refusal to rule.
    /// @param extraData What this arbitrator needs to know.
    function createDispute(uint256 choices, bytes calldata extraData) external payable returns (uint256 disputeID);

    /// @return cost In wei.
    function arbitrationCost(bytes calldata extraData) external view returns (uint256 cost);

    /// @return ruling The ruling as it stands, 0 for none.
    /// @return tied Whether the arbitrator came to no ruling, or refused to rule.
    /// @return overridden Whether an appeal changed what was ruled first.
    function currentRuling(uint256 disputeID) external view returns (uint256 ruling, bool tied, bool overridden);
}
