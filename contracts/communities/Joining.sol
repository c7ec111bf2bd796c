// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {ICommunity} from "../interfaces/ICommunity.sol";
import {IVouches} from "../interfaces/IVouches.sol";
import {CommunityRules} from "./CommunityRules.sol";
import {Membership} from "./Membership.sol";
import {Stewardship} from "./Stewardship.sol";

/// @title Joining
/// @notice The ways into a community and out of it.
abstract contract Joining is Membership, Stewardship {
    bytes32 private constant INVITATION_TYPEHASH = keccak256(
        "Invitation(address inviter,address invitee,uint256 deadline)"
    );

    /// @notice Knows who vouches for whom.
    IVouches public immutable VOUCHES;

    /// @dev One slot: way, membersInvite, vouches, vouchWeight (32 bits).
    JoinPolicy private _policy;

    /// @inheritdoc ICommunity
    mapping(address account => bool barred) public override isBarred;

    /// @dev Used or revoked. The digest names the inviter, so nobody spends another's.
    mapping(bytes32 digest => bool spent) private _spent;

    constructor(IVouches vouches) {
        VOUCHES = vouches;
    }

    /// @inheritdoc ICommunity
    function join() external override {
        // Check:
        _checkWay(JoinWay.Open);

        // Effect:
        _admit(msg.sender);
    }

    /// @inheritdoc ICommunity
    function joinByInvitation(address inviter, uint256 deadline, bytes calldata signature) external override {
        // Check:
        _checkWay(JoinWay.Invitation);
        if (inviter != steward && !(_policy.membersInvite && isMember(inviter))) {
            revert Community_MayNotInvite(inviter);
        }
        if (block.timestamp > deadline) revert Community_InvitationExpired(deadline, block.timestamp);
        bytes32 digest = invitationDigest(inviter, msg.sender, deadline);
        if (_spent[digest]) revert Community_InvitationSpent(digest);
        // A static call: an inviter made of code can change nothing here.
        if (!SignatureChecker.isValidSignatureNowCalldata(inviter, digest, signature)) {
            revert Community_SignatureInvalid(inviter);
        }

        // Effect:
        _spent[digest] = true;
        _admit(msg.sender);

        // Log the event.
        emit InvitationUsed(inviter, msg.sender, deadline);
    }

    /// @inheritdoc ICommunity
    function joinByVouches(address[] calldata vouchers) external override {
        // Check:
        _checkWay(JoinWay.Vouches);
        JoinPolicy memory policy = _policy;
        if (vouchers.length != policy.vouches) revert Community_VouchCount(vouchers.length, policy.vouches);
        address last = address(0);
        for (uint256 i = 0; i < vouchers.length; ++i) {
            address voucher = vouchers[i];
            if (voucher <= last) revert Community_VouchersUnordered(voucher);
            last = voucher;
            _checkMember(voucher);
            uint256 weight = VOUCHES.weightOf(voucher, msg.sender);
            if (weight < policy.vouchWeight) revert Community_VouchTooWeak(voucher, weight, policy.vouchWeight);
        }

        // Effect:
        _admit(msg.sender);

        // Log the event.
        emit VouchesUsed(msg.sender, vouchers);
    }

    /// @inheritdoc ICommunity
    function leave() external override {
        // Check and effect:
        _exit(msg.sender);

        // Log the event.
        emit Left(msg.sender);
    }

    /// @inheritdoc ICommunity
    function revokeInvitation(address invitee, uint256 deadline) external override {
        // Check:
        bytes32 digest = invitationDigest(msg.sender, invitee, deadline);
        if (_spent[digest]) revert Community_InvitationSpent(digest);

        // Effect:
        _spent[digest] = true;

        // Log the event.
        emit InvitationRevoked(msg.sender, invitee, deadline);
    }

    /// @inheritdoc ICommunity
    function removeMember(address member, bytes32 reason) external override {
        // Check:
        _checkSteward();
        if (reason == bytes32(0)) revert Community_ReasonEmpty();

        // Effect:
        _exit(member);
        isBarred[member] = true;

        // Log the event.
        emit Removed(member, reason);
    }

    /// @inheritdoc ICommunity
    function liftBar(address account) external override {
        // Check:
        _checkSteward();
        if (!isBarred[account]) revert Community_NotBarred(account);

        // Effect:
        isBarred[account] = false;

        // Log the event.
        emit BarLifted(account);
    }

    /// @inheritdoc ICommunity
    function setJoinPolicy(JoinPolicy calldata policy) external override {
        // Check:
        _checkSteward();

        // Check, effect, log:
        _setJoinPolicy(policy);
    }

    /// @inheritdoc ICommunity
    function joinPolicy() external view override returns (JoinPolicy memory) {
        return _policy;
    }

    /// @inheritdoc ICommunity
    function invitationDigest(
        address inviter,
        address invitee,
        uint256 deadline
    ) public view override returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(INVITATION_TYPEHASH, inviter, invitee, deadline)));
    }

    function _setJoinPolicy(JoinPolicy calldata policy) internal {
        // Check:
        CommunityRules.check(policy);

        // Effect:
        _policy = policy;

        // Log the event.
        emit JoinPolicyChanged(policy.way, policy.membersInvite, policy.vouches, policy.vouchWeight);
    }

    function _admit(address member) private {
        // Check:
        if (isBarred[member]) revert Community_Barred(member);

        // Effect:
        _enter(member);
    }

    function _checkWay(JoinWay way) private view {
        if (_policy.way != way) revert Community_OtherWay(_policy.way);
    }
}
