// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ReputationHandler} from "./ReputationHandler.sol";

/// @title ReputationInvariantsTest
/// @notice What holds after any number of reviews and vouches by anyone, at any times.
contract ReputationInvariantsTest {
    uint256 private constant HALF_LIFE = 180 days;

    ReputationHandler private _handler;

    function setUp() external {
        _handler = new ReputationHandler(HALF_LIFE);
    }

    /// @dev Read by the test runner: whose functions to call.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_ScoreNeverLeavesOneToFive() external view {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) {
            for (uint16 category = 0; category < _handler.categoryCount(); ++category) {
                address member = _handler.members(i);
                uint256 reviews = _handler.reviewsOf(member, category);
                (uint256 score, uint256 weight) = _handler.REVIEWS().scoreOf(member, category);
                assert(reviews == 0 ? score == 0 : score >= 1e18 && score <= 5e18);
                assert(weight <= reviews * 1e18);
            }
        }
    }

    function invariant_OneReviewCountsOnce() external view {
        assert(!_handler.countedWrongly());
        for (uint256 i = 0; i < _handler.agreementCount(); ++i) {
            bytes32 id = _handler.ids(i);
            for (uint256 j = 0; j < _handler.memberCount(); ++j) {
                address member = _handler.members(j);
                uint256 reviews = _handler.reviewsBy(id, member);
                assert(reviews <= 1);
                assert((reviews == 1) == _handler.REVIEWS().hasReviewed(id, member));
            }
        }
    }

    function invariant_OnlyReviewsAddWeight() external view {
        assert(!_handler.grew());
    }

    function invariant_VouchIsTheLastThatLives() external view {
        for (uint256 i = 0; i < _handler.memberCount(); ++i) {
            for (uint256 j = 0; j < _handler.memberCount(); ++j) {
                address voucher = _handler.members(i);
                address member = _handler.members(j);
                uint8 weight = _handler.VOUCHES().weightOf(voucher, member);
                assert(weight == _handler.expectedWeight(voucher, member));
                assert(weight <= 100 && (voucher != member || weight == 0));
            }
        }
    }
}
