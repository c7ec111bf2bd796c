// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IReputation
/// @notice What members' reviews of each other come to: for other contracts to read in one call.
/// @dev A mean in which a review counts half as much after each half-life. Reading is always current: no transaction has to
/// bring a score up to date, for with time alone only its weight moves.
///
/// @dev Warning: two accounts that work together can close as many agreements with each other as they pay gas for, and
/// review each one. A score says what counterparts said, a weight how much of it is recent; neither says that they are
/// different people. Whoever gates something of value asks also for what costs more than gas: membership of a community
/// (`ICommunity.isMember`), vouches of people that it trusts (`IVouches.weightOf`), a verification (`IVerifications`).
interface IReputation {
    /// @param member Whom the reviews are about.
    /// @param category Category code of the listings that the agreements came from; 0 for agreements without a listing.
    /// @return score 1e18 to 5e18 (1 to 5 in units of 1e-18); 0 when nobody has reviewed the member in this category.
    /// @return weight Number of reviews after decay until now, in units of 1e-18: 1e18 just after a first review.
    function scoreOf(address member, uint16 category) external view returns (uint256 score, uint256 weight);

    /// @return Seconds in which a review's weight halves.
    function HALF_LIFE() external view returns (uint256);
}
