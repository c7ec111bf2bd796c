// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IArbitrator} from "./IArbitrator.sol";

/// @title IArbitrable
/// @notice What is ruled upon, in the shape of ERC-792.
interface IArbitrable {
    /// @notice A ruling arrived.
    event Ruling(IArbitrator indexed arbitrator, uint256 indexed disputeID, uint256 ruling);

    /// @notice Takes the ruling on a dispute that this arbitrable raised. Only its arbitrator.
    function rule(uint256 disputeID, uint256 ruling) external;
}
