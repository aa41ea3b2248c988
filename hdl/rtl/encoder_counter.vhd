-- Measures speed with a quadrature encoder: counts its edges, and once a millisecond filters the count.
--
-- Twin:     cerebellum.hdl.ChipTwins.Encoder, in the tests; in cerebellum.plant.DcMotor the same filter in real numbers
-- Formula:  speed[n] = sat32(count gain + ((speed[n-2] keep) >> 14))
-- Formats:  speed s15.16, gain what one edge in a millisecond adds, keep s1.14
-- Latency:  3 clocks from an edge to the count, 2 from valid to done
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity encoder_counter is
  port (
    clk   : in  std_logic;
    reset : in  std_logic;             -- speed 0
    a     : in  std_logic;             -- first track, at any time
    b     : in  std_logic;             -- second track; a leads forwards
    valid : in  std_logic;             -- a millisecond is over
    gain  : in  signed(31 downto 0);   -- of a count
    keep  : in  signed(15 downto 0);   -- of the speed two steps ago; 14746 is 20 ms
    done  : out std_logic := '0';      -- valid, 2 clocks later
    speed : out signed(31 downto 0)    -- filtered
  );
end entity;

architecture rtl of encoder_counter is
  signal track_a, track_b       : std_logic_vector(2 downto 0) := (others => '0');
  signal count                  : signed(15 downto 0) := (others => '0');
  signal now_speed, last_speed  : signed(31 downto 0) := (others => '0');
  signal counted_product, kept  : signed(47 downto 0);
  signal valid_1                : std_logic := '0';
begin
  speed <= now_speed;

  scale : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => gain, b => count, product => counted_product);
  memory_of_speed : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid, a => last_speed, b => keep, product => kept);

  process (clk)
    variable step : signed(15 downto 0);
  begin
    if rising_edge(clk) then
      -- two clocks to settle, the third to compare
      track_a <= track_a(1 downto 0) & a;
      track_b <= track_b(1 downto 0) & b;
      step    := (others => '0');
      if (track_a(2) xor track_a(1)) = '1' and (track_b(2) xor track_b(1)) = '0' then
        step := (0 => '1', others => track_a(1) xnor track_b(1));
      elsif (track_a(2) xor track_a(1)) = '0' and (track_b(2) xor track_b(1)) = '1' then
        step := (0 => '1', others => track_a(1) xor track_b(1));
      end if;
      if valid = '1' then
        count <= step;
      else
        count <= count + step;
      end if;
      valid_1 <= valid;
      done    <= valid_1;
      if valid_1 = '1' then
        now_speed  <= saturated(resize(counted_product, 49) + resize(kept(47 downto 14), 49), 32);
        last_speed <= now_speed;
      end if;
      if reset = '1' then
        count      <= (others => '0');
        now_speed  <= (others => '0');
        last_speed <= (others => '0');
      end if;
    end if;
  end process;
end architecture;
