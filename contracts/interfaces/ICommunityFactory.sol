// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ICommunity} from "./ICommunity.sol";

/// @title ICommunityFactory
/// @notice Founds communities as ERC-1167 clones of one immutable implementation, and makes their time credits likewise.
/// Anyone may found one.
interface ICommunityFactory {
    event CommunityCreated(address indexed community, address indexed steward);

    /// @param limit How far members' balances may go from zero, in hundredths of an hour.
    event TimeCreditsCreated(address indexed community, address indexed credits, uint32 limit);

    error CommunityFactory_NotCommunity(address community);
    error CommunityFactory_NotSteward(address community, address caller);
    error CommunityFactory_CreditsExist(address community, address credits);

    /// @notice Founds an open community; the caller is its steward and first member.
    /// @param profile What the community says of itself.
    /// @param salt Chosen by the founder: the address follows from founder and salt, so that it can be known beforehand.
    /// @return community The new community's address.
    function create(ICommunity.Profile calldata profile, bytes32 salt) external returns (address community);

    /// @notice Founds a community that one joins as its policy says; the caller is its steward and first member.
    /// @param profile What the community says of itself.
    /// @param policy How one joins.
    /// @param salt As for `create`, and from the same addresses.
    /// @return community The new community's address.
    function createWithPolicy(
        ICommunity.Profile calldata profile,
        ICommunity.JoinPolicy calldata policy,
        bytes32 salt
    ) external returns (address community);

    /// @notice Makes a community's time credits, once. Only its steward.
    /// @param limit How far members' balances may go from zero, in hundredths of an hour, at most
    /// `Limits.CREDIT_LIMIT`.
    /// @return credits The new contract's address, see {ITimeCredits}.
    function createTimeCredits(address community, uint32 limit) external returns (address credits);

    /// @return The address that founding gives this founder for this salt.
    function addressOf(address founder, bytes32 salt) external view returns (address);

    /// @return Whether this factory founded the community.
    function isCommunity(address community) external view returns (bool);

    /// @return The community's time credits; zero when it has none.
    function creditsOf(address community) external view returns (address);

    /// @return The code that all communities run.
    function implementation() external view returns (address);

    /// @return The code that all time credits run.
    function creditsImplementation() external view returns (address);
}
