// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ICommunity} from "./ICommunity.sol";

/// @title ICommunityFactory
/// @notice Founds communities as ERC-1167 clones of one immutable implementation. Anyone may found one.
interface ICommunityFactory {
    event CommunityCreated(address indexed community, address indexed steward);

    /// @notice Founds a community; the caller is its steward and first member.
    /// @param profile What the community says of itself.
    /// @param salt Chosen by the founder: the address follows from founder and salt, so that it can be known beforehand.
    /// @return community The new community's address.
    function create(ICommunity.Profile calldata profile, bytes32 salt) external returns (address community);

    /// @return The address that `create` gives this founder for this salt.
    function addressOf(address founder, bytes32 salt) external view returns (address);

    /// @return Whether this factory founded the community.
    function isCommunity(address community) external view returns (bool);

    function implementation() external view returns (address);
}
