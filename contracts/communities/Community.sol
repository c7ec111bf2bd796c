// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721Votes} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Initializable} from "@openzeppelin/contracts/proxy/utils/Initializable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {Cells} from "../libraries/Cells.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title Community
/// @notice See the documentation in {ICommunity}.
/// @dev Runs as an ERC-1167 clone: nothing that a community says is in the constructor. OpenZeppelin's {EIP712} builds the
/// domain from `address(this)` at run time when it isn't the implementation, so each clone has its own.
contract Community is ICommunity, IERC5192, Initializable, ERC721Votes {
    /// @inheritdoc ICommunity
    address public override steward;

    string private _name;

    constructor() ERC721("", "") EIP712("Myceliary Community", "1") {
        _disableInitializers();
    }

    /// @notice Called once by the factory, in the transaction that makes the clone.
    /// @param founder Becomes the steward and the first member.
    function initialize(address founder, Profile calldata profile) external initializer {
        // Check: a clone made by someone other than the factory may pass anything.
        if (founder == address(0)) revert Community_StewardZero();

        // Effect:
        steward = founder;
        _describe(profile);
        _join(founder);
    }

    /// @inheritdoc ICommunity
    function join() external override {
        // Check:
        if (isMember(msg.sender)) revert Community_AlreadyMember(msg.sender);

        // Effect:
        _join(msg.sender);
    }

    /// @inheritdoc ICommunity
    function leave() external override {
        // Check:
        if (!isMember(msg.sender)) revert Community_NotMember(msg.sender);

        // Effect:
        _burn(_tokenOf(msg.sender));
        emit Left(msg.sender);
    }

    /// @inheritdoc ICommunity
    function describe(Profile calldata profile) external override {
        // Check:
        if (msg.sender != steward) revert Community_NotSteward(msg.sender);

        // Effect:
        _describe(profile);
    }

    /// @inheritdoc ICommunity
    function isMember(address account) public view override returns (bool) {
        return _ownerOf(_tokenOf(account)) != address(0);
    }

    /// @inheritdoc ICommunity
    function isVerifier(address) external pure override returns (bool) {
        return false;
    }

    /// @inheritdoc ICommunity
    function memberCount() external view override returns (uint256) {
        return _getTotalSupply();
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view override returns (bool) {
        _requireOwned(tokenId);
        return true;
    }

    /// @notice The community's name.
    function name() public view override returns (string memory) {
        return _name;
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

    function _join(address member) private {
        uint256 tokenId = _tokenOf(member);
        // Before minting, so that the vote lands with the member itself; also for one who left and returns.
        if (delegates(member) != member) _delegate(member, member);
        _mint(member, tokenId);
        emit Locked(tokenId);
        emit Joined(member);
    }

    function _describe(Profile calldata profile) private {
        // Check:
        uint256 nameBytes = bytes(profile.name).length;
        if (nameBytes == 0) revert Community_NameEmpty();
        if (nameBytes > Limits.COMMUNITY_NAME_BYTES) {
            revert Community_NameTooLong(nameBytes, Limits.COMMUNITY_NAME_BYTES);
        }
        uint256 aboutBytes = bytes(profile.about).length;
        if (aboutBytes > Limits.COMMUNITY_ABOUT_BYTES) {
            revert Community_AboutTooLong(aboutBytes, Limits.COMMUNITY_ABOUT_BYTES);
        }
        if (profile.use == bytes32(0)) revert Community_UseEmpty();
        if (profile.cell != 0 && !Cells.isValid(profile.cell)) revert Community_CellInvalid(profile.cell);

        // Effect: only the name is read on chain; the rest is in the event.
        _name = profile.name;
        emit Described(profile.name, profile.about, profile.use, profile.cell);
    }

    function _tokenOf(address member) private pure returns (uint256) {
        return uint256(uint160(member));
    }
}
