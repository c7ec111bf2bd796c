// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Votes} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {ICommunity} from "../interfaces/ICommunity.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {H3Cell} from "../libraries/H3Cell.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title Community
/// @notice One community; all that it promises stands in its interface.
/// @dev Deployed once and cloned (ERC-1167). The ancestors' constructors run for the implementation alone, so whatever a
/// clone needs of them (name, symbol) is overridden or computed anew (the EIP-712 domain follows the clone's address).
contract Community is ICommunity, IERC5192, ERC721Votes, Initializable {
    string private constant SYMBOL = "MEMBER";

    // Slot: steward (20 bytes), memberCount (6 bytes).
    address public override steward;
    uint48 private _memberCount;

    string private _name;

    constructor() ERC721("", SYMBOL) EIP712("Myceliary Community", "1") {
        _disableInitializers();
    }

    /// @notice Sets up a fresh clone; the factory calls it in the transaction that makes the clone.
    /// @param profile What the community says of itself.
    /// @param founder Its steward and first member.
    function initialize(Profile calldata profile, address founder) external initializer {
        // Check
        if (founder == address(0)) revert Community_StewardZero();
        // Effect
        steward = founder;
        _describe(profile);
        _join(founder);
    }

    /// @inheritdoc ICommunity
    function join() external override {
        _join(msg.sender);
    }

    /// @inheritdoc ICommunity
    function leave() external override {
        // Check
        if (!isMember(msg.sender)) revert Community_NotMember(msg.sender);
        // Effect
        --_memberCount;
        _burn(_tokenOf(msg.sender));
        emit Left(msg.sender);
    }

    /// @inheritdoc ICommunity
    function describe(Profile calldata profile) external override {
        // Check
        if (msg.sender != steward) revert Community_NotSteward(msg.sender);
        // Effect
        _describe(profile);
    }

    /// @inheritdoc ICommunity
    function isMember(address account) public view override returns (bool) {
        return _ownerOf(_tokenOf(account)) != address(0);
    }

    /// @inheritdoc ICommunity
    function memberCount() external view override returns (uint256) {
        return _memberCount;
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view override returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @inheritdoc ERC721
    function name() public view override returns (string memory) {
        return _name;
    }

    /// @inheritdoc ERC721
    function symbol() public pure override returns (string memory) {
        return SYMBOL;
    }

    /// @dev Votes are counted by time, since blocks come at different paces on different chains (ERC-6372).
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc ERC721
    function approve(address, uint256) public pure override {
        revert Community_NotTransferable();
    }

    /// @inheritdoc ERC721
    function setApprovalForAll(address, bool) public pure override {
        revert Community_NotTransferable();
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override returns (bool) {
        return interfaceId == type(IERC5192).interfaceId || interfaceId == type(ICommunity).interfaceId
            || super.supportsInterface(interfaceId);
    }

    function _join(address member) private {
        // Check
        if (isMember(member)) revert Community_AlreadyMember(member);
        // Effect
        ++_memberCount;
        _mint(member, _tokenOf(member));
        _delegate(member, member);
        emit Locked(_tokenOf(member));
        emit Joined(member);
    }

    function _describe(Profile calldata profile) private {
        // Check
        uint256 nameBytes = bytes(profile.name).length;
        uint256 aboutBytes = bytes(profile.about).length;
        if (nameBytes == 0) revert Community_NameEmpty();
        if (nameBytes > Limits.COMMUNITY_NAME_BYTES) {
            revert Community_NameTooLong(nameBytes, Limits.COMMUNITY_NAME_BYTES);
        }
        if (aboutBytes > Limits.COMMUNITY_ABOUT_BYTES) {
            revert Community_AboutTooLong(aboutBytes, Limits.COMMUNITY_ABOUT_BYTES);
        }
        if (profile.use == 0) revert Community_UseEmpty();
        if (profile.cell != 0 && !H3Cell.isValid(profile.cell, Limits.CELL_RESOLUTION)) {
            revert Community_CellInvalid(profile.cell);
        }
        // Effect
        _name = profile.name;
        emit Described(profile.name, profile.about, profile.use, profile.cell);
    }

    /// @dev Every way to move a token ends here: one may be minted or burnt, never handed on.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        from = super._update(to, tokenId, auth);
        if (from != address(0) && to != address(0)) revert Community_NotTransferable();
    }

    function _tokenOf(address member) private pure returns (uint256) {
        return uint256(uint160(member));
    }
}
