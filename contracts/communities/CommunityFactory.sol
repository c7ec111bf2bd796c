// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {Community} from "./Community.sol";

/// @title CommunityFactory
/// @notice Founds communities; all that it promises stands in its interface.
contract CommunityFactory is ICommunityFactory {
    /// @inheritdoc ICommunityFactory
    address public immutable override implementation;

    /// @inheritdoc ICommunityFactory
    mapping(address community => bool) public override isCommunity;

    constructor() {
        implementation = address(new Community());
    }

    /// @inheritdoc ICommunityFactory
    function create(ICommunity.Profile calldata profile, bytes32 salt) external override returns (address community) {
        community = Clones.cloneDeterministic(implementation, _saltOf(msg.sender, salt));
        // Effect
        isCommunity[community] = true;
        // Log the event before the clone's own, so that an index knows the clone when it speaks.
        emit CommunityCreated(community, msg.sender);
        // Interaction, with our own code alone.
        Community(community).initialize(profile, msg.sender);
    }

    /// @inheritdoc ICommunityFactory
    function addressOf(address founder, bytes32 salt) external view override returns (address) {
        return Clones.predictDeterministicAddress(implementation, _saltOf(founder, salt));
    }

    /// @dev Binds the salt to the founder: nobody can take an address that somebody else announced.
    function _saltOf(address founder, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(founder, salt));
    }
}
