// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../interfaces/ICommunity.sol";

/// @title Stewardship
/// @notice Who the steward is, and how that passes on: offered by one, accepted by the other.
abstract contract Stewardship is ICommunity {
    /// @inheritdoc ICommunity
    address public override steward;

    /// @inheritdoc ICommunity
    address public override offeredSteward;

    /// @inheritdoc ICommunity
    function offerStewardship(address to) external override {
        // Check:
        _checkSteward();
        if (to == address(0)) revert Community_StewardZero();
        if (to == steward) revert Community_AlreadySteward(to);

        // Effect:
        offeredSteward = to;

        // Log the event.
        emit StewardshipOffered(msg.sender, to);
    }

    /// @inheritdoc ICommunity
    function withdrawStewardshipOffer() external override {
        // Check:
        _checkSteward();
        address to = offeredSteward;
        if (to == address(0)) revert Community_NothingOffered();

        // Effect:
        offeredSteward = address(0);

        // Log the event.
        emit StewardshipOfferWithdrawn(msg.sender, to);
    }

    /// @inheritdoc ICommunity
    function acceptStewardship() external override {
        // Check:
        if (msg.sender != offeredSteward) revert Community_NotOffered(msg.sender);

        // Effect:
        address from = steward;
        steward = msg.sender;
        offeredSteward = address(0);

        // Log the event.
        emit StewardChanged(from, msg.sender);
    }

    function _checkSteward() internal view {
        if (msg.sender != steward) revert Community_NotSteward(msg.sender);
    }
}
