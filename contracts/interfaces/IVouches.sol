// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IVouches
/// @notice Who knows and trusts whom, and how much: the edges of the web of trust.
interface IVouches {
    /// @param voucher Who trusts.
    /// @param member Who is trusted.
    /// @return 1 to 100; 0 when there is no living vouch: none was given, or it was revoked, or it expired.
    function weightOf(address voucher, address member) external view returns (uint8);
}
