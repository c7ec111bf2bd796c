// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IVouches} from "../interfaces/IVouches.sol";
import {Community} from "./Community.sol";
import {TimeCredits} from "./TimeCredits.sol";

/// @title CommunityFactory
/// @notice See the documentation in {ICommunityFactory}.
contract CommunityFactory is ICommunityFactory {
    /// @inheritdoc ICommunityFactory
    // solhint-disable-next-line immutable-vars-naming
    address public immutable override implementation;

    /// @inheritdoc ICommunityFactory
    // solhint-disable-next-line immutable-vars-naming
    address public immutable override creditsImplementation;

    /// @inheritdoc ICommunityFactory
    mapping(address community => bool founded) public override isCommunity;

    /// @inheritdoc ICommunityFactory
    mapping(address community => address credits) public override creditsOf;

    /// @param vouches Asked where one joins by vouches.
    /// @param escrow Holds time credits for agreements.
    constructor(IVouches vouches, address escrow) {
        implementation = address(new Community(vouches));
        creditsImplementation = address(new TimeCredits(escrow));
    }

    /// @inheritdoc ICommunityFactory
    function create(ICommunity.Profile calldata profile, bytes32 salt) external override returns (address community) {
        return _create(profile, ICommunity.JoinPolicy(ICommunity.JoinWay.Open, false, 0, 0), salt);
    }

    /// @inheritdoc ICommunityFactory
    function createWithPolicy(
        ICommunity.Profile calldata profile,
        ICommunity.JoinPolicy calldata policy,
        bytes32 salt
    ) external override returns (address community) {
        return _create(profile, policy, salt);
    }

    /// @inheritdoc ICommunityFactory
    function createTimeCredits(address community, uint32 limit) external override returns (address credits) {
        // Check: asks the factory first, so that only code of our own is ever called.
        if (!isCommunity[community]) revert CommunityFactory_NotCommunity(community);
        if (msg.sender != ICommunity(community).steward()) {
            revert CommunityFactory_NotSteward(community, msg.sender);
        }
        if (creditsOf[community] != address(0)) {
            revert CommunityFactory_CreditsExist(community, creditsOf[community]);
        }

        // Effect: the clone runs none of its code before it is initialized below.
        credits = Clones.clone(creditsImplementation);
        creditsOf[community] = credits;

        // Log the event: before those of the credits, so that an index knows whose they are.
        emit TimeCreditsCreated(community, credits, limit);

        // Interaction: with code of our own that calls nobody.
        TimeCredits(credits).initialize(community, limit);
    }

    /// @inheritdoc ICommunityFactory
    function addressOf(address founder, bytes32 salt) external view override returns (address) {
        return Clones.predictDeterministicAddress(implementation, _saltOf(founder, salt));
    }

    function _create(
        ICommunity.Profile calldata profile,
        ICommunity.JoinPolicy memory policy,
        bytes32 salt
    ) private returns (address community) {
        // Effect: the clone runs none of its code before it is initialized below.
        community = Clones.cloneDeterministic(implementation, _saltOf(msg.sender, salt));
        isCommunity[community] = true;

        // Log the event: before those of the community, so that an index knows whose they are.
        emit CommunityCreated(community, msg.sender);

        // Interaction: with code of our own that calls nobody.
        Community(community).initialize(msg.sender, profile, policy);
    }

    /// @dev With the founder in it, nobody can take somebody else's address.
    function _saltOf(address founder, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(founder, salt));
    }
}
