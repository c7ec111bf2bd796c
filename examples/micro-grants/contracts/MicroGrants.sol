// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ICommunity} from "myceliary/contracts/interfaces/ICommunity.sol";
import {IReputation} from "myceliary/contracts/interfaces/IReputation.sol";

/// @title MicroGrants
/// @notice An example for other dApps: a pot that anyone fills, and from which members of a community with a good name take a
/// small grant, once each.
/// @dev A score alone costs an attacker little more than gas (see {IReputation}), so membership is asked for too: let the
/// community be one that its members are invited to.
contract MicroGrants {
    event Granted(address indexed member, uint256 amount);

    error MicroGrants_NotMember(address caller);
    error MicroGrants_NotTrusted(uint256 score, uint256 weight);
    error MicroGrants_AlreadyGranted(address caller);
    error MicroGrants_NotPaid();

    /// @notice 4 of 5, and three recent reviews, in the units of {IReputation-scoreOf}.
    uint256 public constant LEAST_SCORE = 4e18;
    uint256 public constant LEAST_WEIGHT = 3e18;

    ICommunity public immutable COMMUNITY;
    IReputation public immutable REPUTATION;
    uint16 public immutable CATEGORY;
    uint256 public immutable GRANT;

    mapping(address member => bool granted) public granted;

    constructor(ICommunity community, IReputation reputation, uint16 category, uint256 grant) {
        COMMUNITY = community;
        REPUTATION = reputation;
        CATEGORY = category;
        GRANT = grant;
    }

    receive() external payable {}

    /// @notice Takes the caller's grant out of the pot.
    function take() external {
        // Check:
        if (!COMMUNITY.isMember(msg.sender)) revert MicroGrants_NotMember(msg.sender);
        (uint256 score, uint256 weight) = REPUTATION.scoreOf(msg.sender, CATEGORY);
        if (score < LEAST_SCORE || weight < LEAST_WEIGHT) revert MicroGrants_NotTrusted(score, weight);
        if (granted[msg.sender]) revert MicroGrants_AlreadyGranted(msg.sender);

        // Effect:
        granted[msg.sender] = true;
        (bool paid, ) = msg.sender.call{value: GRANT}("");
        if (!paid) revert MicroGrants_NotPaid();

        // Log the event.
        emit Granted(msg.sender, GRANT);
    }
}
