// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title Limits
/// @notice The bounds on what members may enter. The web app's forms read the same numbers: `npm run build:interfaces`
/// writes them to TypeScript, so a form never accepts what a contract refuses. One constant a line, literals only.
library Limits {
    /// @dev Bytes of UTF-8.
    uint256 internal constant COMMUNITY_NAME_BYTES = 80;
    uint256 internal constant COMMUNITY_ABOUT_BYTES = 1000;
    uint256 internal constant TITLE_BYTES = 120;
    uint256 internal constant DESCRIPTION_BYTES = 2000;
    uint256 internal constant TAGS_BYTES = 400;

    /// @dev Metres: a little more than half of the Earth's circumference.
    uint256 internal constant RADIUS_METRES = 20_100_000;

    /// @dev Minutes from UTC: the time zones in use span −12:00 to +14:00.
    int256 internal constant UTC_OFFSET_MIN_MINUTES = -720;
    int256 internal constant UTC_OFFSET_MAX_MINUTES = 840;

    /// @dev The H3 resolution of every published place: cells of about 5 km², no finer, so that no address is public.
    uint256 internal constant CELL_RESOLUTION = 7;

    /// @dev Highest price or milestone amount, in the token's smallest unit: 2^96 − 1.
    uint256 internal constant AMOUNT = 79228162514264337593543950335;

    uint256 internal constant MILESTONES = 32;

    /// @dev Seconds.
    uint256 internal constant REVIEW_WINDOW_MIN_SECONDS = 3600;
    uint256 internal constant REVIEW_WINDOW_MAX_SECONDS = 7776000;
    uint256 internal constant TERM_MAX_SECONDS = 157680000;

    uint256 internal constant RATING = 5;

    /// @dev The scale of one vouch's weight, and how long it may last.
    uint256 internal constant VOUCH_WEIGHT = 100;
    uint256 internal constant VOUCH_MAX_SECONDS = 63072000;

    /// @dev Most vouches that a community may ask of those who join.
    uint256 internal constant JOIN_VOUCHES = 16;

    /// @dev The levels at which a member's standing can be proven without its name: least score, in tenths of a star, and
    /// least number of reviews.
    uint256 internal constant TIERS = 4;
    uint256 internal constant TIER_1_SCORE_TENTHS = 30;
    uint256 internal constant TIER_1_REVIEWS = 1;
    uint256 internal constant TIER_2_SCORE_TENTHS = 40;
    uint256 internal constant TIER_2_REVIEWS = 1;
    uint256 internal constant TIER_3_SCORE_TENTHS = 40;
    uint256 internal constant TIER_3_REVIEWS = 3;
    uint256 internal constant TIER_4_SCORE_TENTHS = 45;
    uint256 internal constant TIER_4_REVIEWS = 10;

    /// @dev What a community's matching weights add up to.
    uint256 internal constant MATCHING_WEIGHTS_PERCENT = 100;

    /// @dev Highest limit of one account, in hundredths of an hour: 10,000 hours, five years of full-time work.
    uint256 internal constant CREDIT_LIMIT = 1000000;
    uint256 internal constant MEMO_BYTES = 256;

    /// @dev Seconds. A vote that lasts less than an hour would pass those by who don't look all the time.
    uint256 internal constant VOTING_DELAY_MAX_SECONDS = 2592000;
    uint256 internal constant VOTING_PERIOD_MIN_SECONDS = 3600;
    uint256 internal constant VOTING_PERIOD_MAX_SECONDS = 2592000;
    uint256 internal constant TIMELOCK_DELAY_MAX_SECONDS = 2592000;

    /// @dev Percent of the members.
    uint256 internal constant QUORUM_MAX_PERCENT = 100;

    /// @dev Disputes: jurors that one may ask for at first, and seconds of each period.
    uint256 internal constant JURORS = 15;
    uint256 internal constant JURY_PERIOD_MIN_SECONDS = 3600;
    uint256 internal constant JURY_PERIOD_MAX_SECONDS = 2592000;

    /// @dev Agreements. Bytes, and seconds.
    uint256 internal constant ARBITRATOR_DATA_BYTES = 1024;
    uint256 internal constant EVIDENCE_URI_BYTES = 300;
    uint256 internal constant RULING_WINDOW_MIN_SECONDS = 3600;
    uint256 internal constant RULING_WINDOW_MAX_SECONDS = 31536000;
}
