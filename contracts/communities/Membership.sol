// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Votes} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Votes.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";

/// @title Membership
/// @notice Who is a member, and each one's vote: an ERC-721 that can't be transferred.
abstract contract Membership is ICommunity, IERC5192, ERC721Votes {
    /// @inheritdoc ICommunity
    function isMember(address account) public view override returns (bool) {
        return _ownerOf(_tokenOf(account)) != address(0);
    }

    /// @inheritdoc ICommunity
    function memberCount() public view override returns (uint256) {
        return _getTotalSupply();
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view override returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @notice The same for every community.
    function symbol() public pure override returns (string memory) {
        return "MEMBER";
    }

    /// @dev Seconds, not blocks: a rollup's block number may be another chain's or have no steady pace (ERC-6372).
    function clock() public view override returns (uint48) {
        return SafeCast.toUint48(block.timestamp);
    }

    /// @dev The name is that of ERC-6372.
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IERC5192).interfaceId || super.supportsInterface(interfaceId);
    }

    /// @dev Nobody can be given a power that nobody has.
    function approve(address, uint256) public pure override {
        revert Community_NotTransferable();
    }

    /// @dev Nobody can be given a power that nobody has.
    function setApprovalForAll(address, bool) public pure override {
        revert Community_NotTransferable();
    }

    /// @dev Every transfer passes here; joining comes from nobody, leaving goes to nobody.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        if (to != address(0) && _ownerOf(tokenId) != address(0)) revert Community_NotTransferable();
        return super._update(to, tokenId, auth);
    }

    /// @dev Nobody's vote gets lost: given to the zero address, it goes back to its owner.
    function _delegate(address account, address delegatee) internal override {
        super._delegate(account, delegatee == address(0) ? account : delegatee);
    }

    function _enter(address member) internal {
        // Check:
        if (isMember(member)) revert Community_AlreadyMember(member);

        // Effect:
        uint256 tokenId = _tokenOf(member);
        // Before minting, so that the vote lands with the member itself; also for one who left and returns.
        if (delegates(member) != member) _delegate(member, member);
        _mint(member, tokenId);

        // Log the events.
        emit Locked(tokenId);
        emit Joined(member);
    }

    function _exit(address member) internal {
        // Check:
        _checkMember(member);

        // Effect:
        _burn(_tokenOf(member));
    }

    function _checkMember(address account) internal view {
        if (!isMember(account)) revert Community_NotMember(account);
    }

    function _tokenOf(address member) private pure returns (uint256) {
        return uint256(uint160(member));
    }
}
