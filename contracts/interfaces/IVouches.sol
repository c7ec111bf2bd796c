// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IVouches
/// @notice Who vouches for whom, and how strongly.
interface IVouches {
    /// @param voucher Who vouches.
    /// @param member For whom.
    /// @return How sure the voucher is, 1 to 100; 0 when there is no living vouch (none, expired or revoked).
    function weightOf(address voucher, address member) external view returns (uint8);
}
