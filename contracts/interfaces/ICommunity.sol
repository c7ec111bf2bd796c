// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title ICommunity
/// @notice A community: its members, each with one vote, and what it says of itself.
/// @dev Membership is an ERC-721 that can't be transferred (ERC-5192) and carries votes (OpenZeppelin ERC721Votes).
/// A member's token id is `uint256(uint160(member))`, so membership needs no look-up table.
interface ICommunity {
    /// @param name What members call it, 1 to `Limits.COMMUNITY_NAME_BYTES` bytes of UTF-8.
    /// @param about A few sentences, at most `Limits.COMMUNITY_ABOUT_BYTES` bytes of UTF-8.
    /// @param use What it is for, as a short ASCII slug ("mutual-aid", "time-bank"), never zero.
    /// @param cell Its H3 cell at resolution `Limits.CELL_RESOLUTION`; 0 when it has no place.
    struct Profile {
        string name;
        string about;
        bytes32 use;
        uint64 cell;
    }

    event Described(string name, string about, bytes32 use, uint64 cell);
    event Joined(address indexed member);
    event Left(address indexed member);

    error Community_NameEmpty();
    error Community_NameTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Community_AboutTooLong(uint256 bytesGiven, uint256 bytesAllowed);
    error Community_UseEmpty();
    error Community_CellInvalid(uint64 cell);
    error Community_StewardZero();
    error Community_NotSteward(address caller);
    error Community_AlreadyMember(address member);
    error Community_NotMember(address account);
    error Community_NotTransferable();

    /// @notice Makes the caller a member, with one vote that is its own from the start.
    function join() external;

    /// @notice Ends the caller's membership. Running agreements go on.
    function leave() external;

    /// @notice Changes what the community says of itself. Only the steward.
    function describe(Profile calldata profile) external;

    /// @return The account that sets the community's profile. It has no power over members' agreements or money.
    function steward() external view returns (address);

    function isMember(address account) external view returns (bool);

    /// @return Whether the community named this account to verify members.
    function isVerifier(address account) external view returns (bool);

    function memberCount() external view returns (uint256);
}
