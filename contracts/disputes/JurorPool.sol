// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {ICommunity} from "../interfaces/ICommunity.sol";
import {ICommunityFactory} from "../interfaces/ICommunityFactory.sol";
import {IJurorPool} from "../interfaces/IJurorPool.sol";

/// @title JurorPool
/// @notice See the documentation in {IJurorPool}.
/// @dev In each community a juror has a number, the same for ever, by which a jury remembers it in 32 bits; and, as long as
/// it is enrolled, a place, by which it is drawn.
abstract contract JurorPool is IJurorPool {
    /// @dev Places that a pool can have. What Solidity's checked arithmetic refuses is the 16,777,216th juror.
    uint256 private constant PLACES = 2 ** 24;

    /// @dev One slot.
    struct Juror {
        address account;
        // From 1; 0 while not enrolled.
        uint24 place;
    }

    /// @dev Slot 0: size, pending, numbers. `order` has eight numbers a slot, at places from 0.
    struct Pool {
        uint24 size;
        // Draws that wait to be made.
        uint32 pending;
        // Given out so far; the first is 1.
        uint32 numbers;
        mapping(address account => uint32 number) numberOf;
        mapping(uint256 number => Juror juror) jurors;
        uint32[PLACES] order;
    }

    /// @notice Founded every community that can have jurors.
    ICommunityFactory public immutable COMMUNITIES;

    mapping(address community => Pool pool) internal _pools;

    constructor(ICommunityFactory communities) {
        COMMUNITIES = communities;
    }

    /// @inheritdoc IJurorPool
    function enrol(address community) external override {
        // Check: asks the factory first, so that only code of our own is ever called.
        _checkCommunity(community);
        if (!ICommunity(community).isMember(msg.sender)) revert Jury_NotMember(community, msg.sender);
        Pool storage pool = _pools[community];
        uint32 number = pool.numberOf[msg.sender];
        if (pool.jurors[number].place != 0) revert Jury_AlreadyEnrolled(community, msg.sender);

        // Effect:
        if (number == 0) {
            number = ++pool.numbers;
            pool.numberOf[msg.sender] = number;
        }
        uint24 place = ++pool.size;
        pool.jurors[number] = Juror(msg.sender, place);
        pool.order[place - 1] = number;

        // Log the event.
        emit JurorEnrolled(community, msg.sender);
    }

    /// @inheritdoc IJurorPool
    function resign(address community) external override {
        // Check and effect:
        _remove(community, msg.sender);

        // Log the event.
        emit JurorResigned(community, msg.sender);
    }

    /// @inheritdoc IJurorPool
    function strike(address community, address juror) external override {
        // Check and effect: who is enrolled was enrolled in a community of the factory's.
        _remove(community, juror);
        if (ICommunity(community).isMember(juror)) revert Jury_StillMember(community, juror);

        // Log the event.
        emit JurorStruck(community, juror);
    }

    /// @inheritdoc IJurorPool
    function isEnrolled(address community, address account) external view override returns (bool) {
        return _placeOf(community, _pools[community].numberOf[account]) != 0;
    }

    /// @inheritdoc IJurorPool
    function poolOf(address community) external view override returns (uint256 jurors, uint256 pending) {
        return (_pools[community].size, _pools[community].pending);
    }

    /// @dev Keeps every juror in its place until `_endDraw`.
    /// @return size Places that the draw looks at.
    function _beginDraw(address community) internal returns (uint24 size) {
        Pool storage pool = _pools[community];
        ++pool.pending;
        return pool.size;
    }

    function _endDraw(address community) internal {
        --_pools[community].pending;
    }

    /// @return From 1; 0 while not enrolled, and for number 0, which nobody has.
    function _placeOf(address community, uint256 number) internal view returns (uint256) {
        return _pools[community].jurors[number].place;
    }

    function _checkCommunity(address community) internal view {
        if (!COMMUNITIES.isCommunity(community)) revert Jury_NotCommunity(community);
    }

    /// @dev The last juror moves to the place that becomes free.
    function _remove(address community, address account) private {
        Pool storage pool = _pools[community];
        uint256 number = pool.numberOf[account];
        uint24 place = pool.jurors[number].place;
        if (place == 0) revert Jury_NotEnrolled(community, account);
        if (pool.pending != 0) revert Jury_DrawsPending(community, pool.pending);

        uint24 last = pool.size;
        uint32 moved = pool.order[last - 1];
        pool.order[place - 1] = moved;
        pool.jurors[moved].place = place;
        pool.jurors[number].place = 0;
        pool.order[last - 1] = 0;
        pool.size = last - 1;
    }
}
