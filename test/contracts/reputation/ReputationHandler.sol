// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {EAS} from "@ethereum-attestation-service/eas-contracts/contracts/EAS.sol";
import {SchemaRegistry} from "@ethereum-attestation-service/eas-contracts/contracts/SchemaRegistry.sol";
import {
    AttestationRequest,
    AttestationRequestData,
    RevocationRequest,
    RevocationRequestData
} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";

import {Agreements} from "../../../contracts/agreements/Agreements.sol";
import {IAgreements} from "../../../contracts/interfaces/IAgreements.sol";
import {Tokens} from "../../../contracts/libraries/Tokens.sol";
import {ReviewResolver} from "../../../contracts/reputation/ReviewResolver.sol";
import {SingleSchemaResolver} from "../../../contracts/reputation/SingleSchemaResolver.sol";
import {VouchResolver} from "../../../contracts/reputation/VouchResolver.sol";
import {TermsFixture} from "../fixtures/TermsFixture.sol";
import {VM} from "../fixtures/Vm.sol";

/// @title ReputationHandler
/// @notice Plays members who review and vouch, rightly or wrongly, at any time, and keeps the books from outside.
contract ReputationHandler {
    uint256 private constant MEMBERS = 4;
    uint256 private constant CATEGORIES = 2;
    uint256 private constant CATEGORY_SHIFT = 240;
    uint256 private constant AGREEMENTS_AT_MOST = 24;
    uint256 private constant MAX_STEP = 200 days;
    uint256 private constant VOUCH_MAX_SECONDS = 730 days;

    /// @dev What a member last said of another, as EAS took it.
    struct Vouch {
        bytes32 uid;
        uint8 weight;
        uint64 until;
        bool revoked;
    }

    EAS public immutable SERVICE;
    Agreements public immutable AGREEMENTS;
    ReviewResolver public immutable REVIEWS;
    VouchResolver public immutable VOUCHES;

    address[] public members;
    bytes32[] public ids;

    /// @notice Reviews that were accepted about a member in a category.
    mapping(address member => mapping(uint16 category => uint256 reviews)) public reviewsOf;

    /// @notice Reviews that were accepted of an agreement by a member.
    mapping(bytes32 id => mapping(address member => uint256 reviews)) public reviewsBy;

    /// @notice Whether a review ever moved a weight by anything but one.
    bool public countedWrongly;

    /// @notice Whether a weight ever grew without a review.
    bool public grew;

    mapping(bytes32 id => IAgreements.Terms terms) private _terms;
    mapping(address voucher => mapping(address member => Vouch vouch)) private _vouches;
    bytes32[] private _uids;
    mapping(bytes32 uid => address voucher) private _voucherOf;
    mapping(bytes32 uid => address member) private _memberOf;

    constructor(uint256 halfLife) {
        SchemaRegistry registry = new SchemaRegistry();
        SERVICE = new EAS(registry);
        AGREEMENTS = new Agreements();
        REVIEWS = new ReviewResolver(SERVICE, AGREEMENTS, halfLife);
        VOUCHES = new VouchResolver(SERVICE);
        registry.register(REVIEWS.SCHEMA(), REVIEWS, REVIEWS.REVOCABLE());
        registry.register(VOUCHES.SCHEMA(), VOUCHES, VOUCHES.REVOCABLE());
        for (uint160 i = 0; i < MEMBERS; ++i) members.push(address(0x1000 + i));
    }

    /// @notice Two members give and take, and are done with it.
    function exchange(uint256 from, uint256 to, uint256 category) external {
        address payer = members[from % MEMBERS];
        address provider = members[to % MEMBERS];
        if (payer == provider || ids.length == AGREEMENTS_AT_MOST) return;
        IAgreements.Terms memory terms = TermsFixture.native(payer, provider, 0, ids.length);
        terms.token = Tokens.NONE;
        terms.listing = (category % CATEGORIES) << CATEGORY_SHIFT;
        VM.prank(payer);
        bytes32 id = AGREEMENTS.propose(terms);
        VM.prank(provider);
        AGREEMENTS.accept(terms);
        VM.prank(provider);
        AGREEMENTS.refund(terms);
        ids.push(id);
        _terms[id] = terms;
    }

    /// @notice Somebody reviews somebody: mostly the parties each other.
    function review(uint256 which, uint256 who, uint256 whom, uint8 rating) external {
        if (ids.length == 0) return;
        bytes32 id = ids[which % ids.length];
        address reviewer = _someone(id, who);
        address member = _someone(id, whom);
        uint16 category = uint16(_terms[id].listing >> CATEGORY_SHIFT);
        (, uint256 before) = REVIEWS.scoreOf(member, category);
        bytes memory data = abi.encode(id, uint256(rating % 7), 0, 0, 0, 0);
        bytes32 uid = _attest(REVIEWS, reviewer, _request(member, 0, false, data));
        (, uint256 weight) = REVIEWS.scoreOf(member, category);
        if (weight != before + (uid == 0 ? 0 : 1e18)) countedWrongly = true;
        if (uid == 0) return;
        ++reviewsOf[member][category];
        ++reviewsBy[id][reviewer];
    }

    function vouch(uint256 who, uint256 whom, uint256 weight, uint256 life) external {
        address voucher = members[who % MEMBERS];
        address member = members[whom % MEMBERS];
        uint64 until = uint64(block.timestamp + (life % (VOUCH_MAX_SECONDS + 2)));
        weight %= 102;
        bytes32 uid = _attest(VOUCHES, voucher, _request(member, until, true, abi.encode(weight)));
        if (uid == 0) return;
        _vouches[voucher][member] = Vouch(uid, uint8(weight), until, false);
        _uids.push(uid);
        _voucherOf[uid] = voucher;
        _memberOf[uid] = member;
    }

    /// @notice Somebody revokes any vouch ever made: mostly its voucher.
    function revoke(uint256 which, uint256 who) external {
        if (_uids.length == 0) return;
        bytes32 uid = _uids[which % _uids.length];
        address voucher = _voucherOf[uid];
        address revoker = who % 4 == 0 ? members[(who / 4) % MEMBERS] : voucher;
        RevocationRequest memory request = RevocationRequest(VOUCHES.SCHEMA_UID(), RevocationRequestData(uid, 0));
        VM.prank(revoker);
        try SERVICE.revoke(request) {
            Vouch storage last = _vouches[voucher][_memberOf[uid]];
            if (last.uid == uid) last.revoked = true;
        } catch {}
    }

    function wait(uint256 time) external {
        uint256[] memory before = _weights();
        VM.warp(block.timestamp + (time % MAX_STEP));
        uint256[] memory later = _weights();
        for (uint256 i = 0; i < before.length; ++i) if (later[i] > before[i]) grew = true;
    }

    /// @notice What {IVouches.weightOf} should say.
    function expectedWeight(address voucher, address member) external view returns (uint8) {
        Vouch memory last = _vouches[voucher][member];
        return last.revoked || block.timestamp >= last.until ? 0 : last.weight;
    }

    function agreementCount() external view returns (uint256) {
        return ids.length;
    }

    function memberCount() external pure returns (uint256) {
        return MEMBERS;
    }

    function categoryCount() external pure returns (uint256) {
        return CATEGORIES;
    }

    /// @return uid Zero when it was refused.
    function _attest(
        SingleSchemaResolver resolver,
        address by,
        AttestationRequestData memory data
    ) private returns (bytes32 uid) {
        AttestationRequest memory request = AttestationRequest(resolver.SCHEMA_UID(), data);
        VM.prank(by);
        try SERVICE.attest(request) returns (bytes32 given) {
            uid = given;
        } catch {}
    }

    function _weights() private view returns (uint256[] memory weights) {
        weights = new uint256[](MEMBERS * CATEGORIES);
        for (uint256 i = 0; i < weights.length; ++i) {
            (, weights[i]) = REVIEWS.scoreOf(members[i / CATEGORIES], uint16(i % CATEGORIES));
        }
    }

    /// @dev Four times of five a party, else anyone.
    function _someone(bytes32 id, uint256 who) private view returns (address) {
        if (who % 5 == 4) return members[(who / 5) % MEMBERS];
        return who % 2 == 0 ? _terms[id].payer : _terms[id].provider;
    }

    function _request(
        address recipient,
        uint64 expirationTime,
        bool revocable,
        bytes memory data
    ) private pure returns (AttestationRequestData memory) {
        return AttestationRequestData(recipient, expirationTime, revocable, bytes32(0), data, 0);
    }
}
