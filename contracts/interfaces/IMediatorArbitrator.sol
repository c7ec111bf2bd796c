// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrator} from "./IArbitrator.sol";
import {IDisputeWithdrawal} from "./IDisputeWithdrawal.sol";
import {IFees} from "./IFees.sol";

/// @title IMediatorArbitrator
/// @notice Lets one address, a person or a Safe, be the arbitrator of those who trust it.
/// @dev `extraData` is `abi.encode(address mediator, uint256 fee)`, the fee in wei. It is part of what both parties sign.
interface IMediatorArbitrator is IArbitrator, IDisputeWithdrawal, IFees {
    /// @param fee In wei: held here, earned by the mediator with its ruling.
    event DisputeCreated(
        uint256 indexed disputeID,
        address indexed arbitrable,
        address indexed mediator,
        uint256 choices,
        uint256 fee
    );

    /// @param delivered Whether the arbitrable took it. Where it didn't, the dispute is over here nevertheless.
    event RulingGiven(uint256 indexed disputeID, address indexed mediator, uint256 ruling, bool delivered);

    /// @notice The dispute ended without a ruling; the fee went back.
    event DisputeWithdrawn(uint256 indexed disputeID);

    error MediatorArbitrator_MediatorZero();
    error MediatorArbitrator_FeeTooLarge(uint256 fee);
    error MediatorArbitrator_ChoicesOutOfRange(uint256 choices);
    error MediatorArbitrator_NotOpen(uint256 disputeID);
    error MediatorArbitrator_NotMediator(uint256 disputeID, address caller);
    error MediatorArbitrator_MediatorIsParty(uint256 disputeID, address mediator);
    error MediatorArbitrator_NotArbitrable(uint256 disputeID, address caller);
    error MediatorArbitrator_RulingOutOfRange(uint256 ruling, uint256 choices);

    /// @notice The mediator rules, once; it earns the fee whether or not the arbitrable takes the ruling.
    /// @dev Refused when the arbitrable says that the mediator is a party: nobody rules on an affair of its own.
    /// @param ruling 1 to the number of choices, or 0 to refuse to rule.
    function giveRuling(uint256 disputeID, uint256 ruling) external;

    /// @return mediator Zero for an unknown dispute.
    /// @return open Whether its ruling is still awaited.
    function mediatorOf(uint256 disputeID) external view returns (address mediator, bool open);
}
