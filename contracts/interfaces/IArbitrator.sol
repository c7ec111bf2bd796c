// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrable} from "./IArbitrable.sol";

/// @title IArbitrator
/// @notice ERC-792: who rules disputes that other contracts raise. A jury, a court, or one mediator behind an adapter.
interface IArbitrator {
    /// @notice A dispute was created.
    /// @param disputeID Unique among this arbitrator's disputes.
    /// @param arbitrable Who raised it, and will be told the ruling.
    event DisputeCreation(uint256 indexed disputeID, IArbitrable indexed arbitrable);

    /// @notice Creates a dispute, of which the caller is the arbitrable. Takes at least {arbitrationCost}.
    /// @param choices Number of rulings to choose from; 0, refused to rule, is not counted.
    /// @param extraData What the arbitrator wants to know; its own format.
    /// @return disputeID Unique among this arbitrator's disputes.
    function createDispute(uint256 choices, bytes calldata extraData) external payable returns (uint256 disputeID);

    /// @notice What a dispute costs at this moment.
    /// @param extraData The same as for {createDispute}.
    /// @return cost In wei.
    function arbitrationCost(bytes calldata extraData) external view returns (uint256 cost);

    /// @notice What would be ruled if nothing more happened.
    /// @param disputeID A dispute of this arbitrator.
    /// @return ruling 1 to the number of choices; 0 for refused or not yet known.
    /// @return tied Whether no choice leads.
    /// @return overridden Whether something else than the latest round decided.
    function currentRuling(uint256 disputeID) external view returns (uint256 ruling, bool tied, bool overridden);
}
