// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ICommunity} from "../interfaces/ICommunity.sol";
import {IReputation} from "../interfaces/IReputation.sol";

/// @title TrustedToolShed
/// @notice An example for other dApps: a shed whose tools go to members of a community with a good name.
/// @dev Everything it needs of Myceliary is in {borrow}'s two checks.
contract TrustedToolShed {
    event Borrowed(uint256 indexed tool, address indexed member);
    event BroughtBack(uint256 indexed tool, address indexed member);

    error TrustedToolShed_NotMember(address caller);
    error TrustedToolShed_NotTrusted(uint256 score, uint256 weight);
    error TrustedToolShed_Lent(uint256 tool, address borrower);
    error TrustedToolShed_NotBorrower(uint256 tool, address caller);

    ICommunity public immutable COMMUNITY;
    IReputation public immutable REPUTATION;

    /// @notice Category of the reviews that are asked for.
    uint16 public immutable CATEGORY;

    /// @notice The lowest score that is trusted, 1e18 to 5e18.
    uint256 public immutable LEAST_SCORE;

    /// @notice The least weight of recent reviews that a score must stand on, in units of 1e-18: one review of a friend
    /// last year is a perfect score, and says little.
    uint256 public immutable LEAST_WEIGHT;

    /// @notice Who has a tool; zero while it is in the shed.
    mapping(uint256 tool => address member) public borrowerOf;

    constructor(
        ICommunity community,
        IReputation reputation,
        uint16 category,
        uint256 leastScore,
        uint256 leastWeight
    ) {
        COMMUNITY = community;
        REPUTATION = reputation;
        CATEGORY = category;
        LEAST_SCORE = leastScore;
        LEAST_WEIGHT = leastWeight;
    }

    /// @notice Takes a tool out of the shed: for members that are trusted.
    function borrow(uint256 tool) external {
        // Check:
        if (!COMMUNITY.isMember(msg.sender)) revert TrustedToolShed_NotMember(msg.sender);
        (uint256 score, uint256 weight) = REPUTATION.scoreOf(msg.sender, CATEGORY);
        if (score < LEAST_SCORE || weight < LEAST_WEIGHT) revert TrustedToolShed_NotTrusted(score, weight);
        if (borrowerOf[tool] != address(0)) revert TrustedToolShed_Lent(tool, borrowerOf[tool]);

        // Effect:
        borrowerOf[tool] = msg.sender;

        // Log the event.
        emit Borrowed(tool, msg.sender);
    }

    /// @notice Puts a tool back: for whoever has it, trusted or not by now.
    function bringBack(uint256 tool) external {
        // Check:
        if (borrowerOf[tool] != msg.sender) revert TrustedToolShed_NotBorrower(tool, msg.sender);

        // Effect:
        delete borrowerOf[tool];

        // Log the event.
        emit BroughtBack(tool, msg.sender);
    }
}
