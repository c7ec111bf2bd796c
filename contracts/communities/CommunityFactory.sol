// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {Community} from "./Community.sol";

/// @title CommunityFactory
/// @notice See the documentation in {ICommunityFactory}.
contract CommunityFactory is ICommunityFactory {
    /// @inheritdoc ICommunityFactory
    // solhint-disable-next-line immutable-vars-naming
    address public immutable override implementation;

    /// @inheritdoc ICommunityFactory
    mapping(address community => bool founded) public override isCommunity;

    constructor() {
        implementation = address(new Community());
    }

    /// @inheritdoc ICommunityFactory
    function create(ICommunity.Profile calldata profile, bytes32 salt) external override returns (address community) {
        // Effect: the clone runs none of its code before it is initialized below.
        community = Clones.cloneDeterministic(implementation, _saltOf(msg.sender, salt));
        isCommunity[community] = true;

        // Log the event: before those of the community, so that an index knows whose they are.
        emit CommunityCreated(community, msg.sender);

        // Interaction: with code of our own that calls nobody.
        Community(community).initialize(msg.sender, profile);
    }

    /// @inheritdoc ICommunityFactory
    function addressOf(address founder, bytes32 salt) external view override returns (address) {
        return Clones.predictDeterministicAddress(implementation, _saltOf(founder, salt));
    }

    /// @dev With the founder in it, nobody can take somebody else's address.
    function _saltOf(address founder, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(founder, salt));
    }
}
